package org.sleepfollowup.intake.appointments;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.sleepfollowup.intake.clinic.Clinic;
import org.sleepfollowup.intake.handover.Handover;
import org.sleepfollowup.intake.handover.HandoverFailedException;
import org.sleepfollowup.intake.handover.Result;
import org.sleepfollowup.intake.handover.Results;
import org.sleepfollowup.intake.session.Session;
import org.sleepfollowup.intake.session.SessionReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a list of appointments on, batch by batch; what is done stays done whatever becomes of the rest. */
@Component
class AppointmentImport {
    private static final Logger log = LoggerFactory.getLogger(AppointmentImport.class);

    private final SessionReader sessions;
    private final Handover handover;
    private final Results results;
    private final ImportProperties limits;

    AppointmentImport(SessionReader sessions, Handover handover, Results results, ImportProperties limits) {
        this.sessions = sessions;
        this.handover = handover;
        this.results = results;
        this.limits = limits;
    }

    /**
     * @return one line a row
     * @throws HandoverFailedException when Kafka or the database is away; sending the same file again doubles nothing
     */
    ImportReport take(Clinic clinic, byte[] bytes) {
        AppointmentFile file = AppointmentFile.read(bytes, limits.maxRows());
        RowReader reader = new RowReader(sessions, file.header(), clinic.zone());
        List<ImportReport.Line> lines = new ArrayList<>();
        CsvRows rows = file.rows();
        while (rows.hasNext()) {
            List<ReadRow> batch = new ArrayList<>();
            while (rows.hasNext() && batch.size() < limits.batchRows()) {
                batch.add(reader.read(rows.next()));
            }
            lines.addAll(take(clinic, batch, lines));
        }
        ImportReport report = ImportReport.of(lines);
        log.atInfo()
                .setMessage("Imported appointments")
                .addKeyValue("clinic", clinic.id())
                .addKeyValue("rows", report.rows())
                .addKeyValue("accepted", report.accepted())
                .addKeyValue("rejected", report.rejected())
                .log();
        return report;
    }

    private List<ImportReport.Line> take(Clinic clinic, List<ReadRow> batch, List<ImportReport.Line> before) {
        List<Session> understood = batch.stream()
                .flatMap(row -> row instanceof ReadRow.Understood(int number, Session session)
                        ? Stream.of(session)
                        : Stream.empty())
                .toList();
        Iterator<Result> taken = handOver(clinic, understood, before).iterator();
        return batch.stream()
                .map(row -> switch (row) {
                    case ReadRow.Understood(int number, Session session) ->
                        ImportReport.Line.of(number, session.id().value(), taken.next());
                    case ReadRow.Rejected(int number, var id, String why) -> {
                        Result rejected = new Result.Rejected(why);
                        results.count(rejected);
                        yield ImportReport.Line.of(number, id, rejected);
                    }
                })
                .toList();
    }

    private List<Result> handOver(Clinic clinic, List<Session> sessions, List<ImportReport.Line> before) {
        try {
            return sessions.isEmpty() ? List.of() : handover.take(clinic, sessions);
        } catch (HandoverFailedException e) {
            throw e.after(Math.toIntExact(ImportReport.of(before).accepted()));
        }
    }
}
