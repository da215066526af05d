package org.sleepfollowup.standalone;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.AggregatorApplication;
import org.sleepfollowup.dashboard.DashboardApplication;
import org.sleepfollowup.embedded.PortTakenException;
import org.sleepfollowup.intake.IntakeApplication;
import org.sleepfollowup.standalone.folder.CannotStartException;
import org.sleepfollowup.survey.SurveyApplication;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/** The four services in one JVM. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Import({IntakeApplication.class, SurveyApplication.class, AggregatorApplication.class, DashboardApplication.class})
public class StandaloneApplication {
    private static final int MISUSED = 2;
    private static final int FAILED = 1;

    /** Starts everything and says how to reach it; see {@code ./run --help}. */
    public static void main(String[] args) {
        if (Arrays.asList(args).contains("--help")) {
            IO.println(Options.USAGE);
            return;
        }
        Path home = Path.of(System.getProperty("sleepfollowup.data", "data"));
        try {
            run(Options.parse(home, args));
        } catch (CannotStartException e) {
            exit(e.getMessage(), MISUSED);
        }
    }

    private static void run(Options options) {
        IO.println("Starting; all data is in " + options.data().toAbsolutePath().normalize() + ".");
        Standalone standalone = new Standalone(options, System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "stop"));
        try {
            IO.println(standalone.start());
        } catch (CannotStartException | PortTakenException e) {
            exit(e.getMessage(), FAILED);
        } catch (RuntimeException e) {
            if (!standalone.isClosed()) {
                exit(failed(options, e), FAILED);
            }
        }
    }

    private static String failed(Options options, RuntimeException e) {
        LoggerFactory.getLogger(StandaloneApplication.class).error("The start failed", e);
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        return "The start failed: " + (cause.getMessage() == null ? cause : cause.getMessage())
                + " The whole story is in " + options.data().resolve("logs/standalone.log") + ".";
    }

    private static void exit(@Nullable String line, int code) {
        System.err.println(line);
        System.exit(code);
    }
}
