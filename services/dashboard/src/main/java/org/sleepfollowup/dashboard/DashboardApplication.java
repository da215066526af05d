package org.sleepfollowup.dashboard;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Read model, figures, pages and JSON for clinics. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class DashboardApplication {

    /** Starts the service on its own. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(DashboardApplication.class)
                .properties("spring.config.name=dashboard")
                .run(args);
    }

    @Bean
    Clock dashboardClock() {
        return Clock.systemUTC();
    }

    @Bean(initMethod = "migrate")
    Flyway dashboardMigrations(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .schemas("dashboard")
                .defaultSchema("dashboard")
                .createSchemas(true)
                .locations("classpath:db/dashboard")
                .load();
    }
}
