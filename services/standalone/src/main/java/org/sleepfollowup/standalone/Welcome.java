package org.sleepfollowup.standalone;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sleepfollowup.standalone.clinic.Access;

/** What is said once all is ready: where things are, and what to do next. */
record Welcome(Access access, boolean demo, Clock clock, ZoneId zone) {

    @Override
    public String toString() {
        String ready = """

                Sleep Follow-up is ready.

                  Dashboard  %1$s/          sign in as %2$s with %3$s
                  Mailbox    %1$s/mailbox   every email lands here and leaves this machine nowhere
                  API key    %4$s   of the clinic "%5$s"

                Hand in the day's appointments:
                  curl -H "Authorization: Bearer %4$s" -H "Content-Type: text/csv" \\
                       --data-binary @appointments.csv %1$s/api/sessions/import
                """.formatted(access.url(), access.user(), access.password(), access.apiKey(), access.clinic());
        return ready + (demo ? clockIsYours() : "") + "\nCtrl-C stops it; everything is kept for the next start.";
    }

    private String clockIsYours() {
        return """

                See it all at once: a tour through every thing that can happen to a follow-up
                  %2$s/demo

                It is %1$s for the demo. Skip to the next morning, when the emails go out,
                with the button above the mailbox or with:
                  curl -H "Content-Type: application/json" -d '{"advance": "PT12H"}' %2$s/api/demo/clock
                """.formatted(
                        DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm (VV)", Locale.ENGLISH)
                                .format(clock.instant().atZone(zone)),
                        access.url());
    }
}
