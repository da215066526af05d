package org.sleepfollowup.survey;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The survey service. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class SurveyApplication {

    /** Starts the service as a process of its own. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(SurveyApplication.class)
                .properties("spring.config.name=survey")
                .run(args);
    }

    @Bean
    Clock surveyClock() {
        return Clock.systemUTC();
    }

    @Bean(initMethod = "migrate")
    Flyway surveyMigrations(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .schemas("survey")
                .defaultSchema("survey")
                .createSchemas(true)
                .locations("classpath:db/survey")
                .load();
    }
}
