package org.sleepfollowup.intake;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The intake service; its settings are in {@code intake.yml}. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class IntakeApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(IntakeApplication.class)
                .properties("spring.config.name=intake")
                .run(args);
    }

    @Bean
    Clock intakeClock() {
        return Clock.systemUTC();
    }

    @Bean(initMethod = "migrate")
    Flyway intakeMigrations(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .schemas("intake")
                .defaultSchema("intake")
                .createSchemas(true)
                .locations("classpath:db/intake")
                .load();
    }
}
