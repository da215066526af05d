package org.sleepfollowup.aggregator.summing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sleepfollowup.aggregator.keeping.EntryFormat;
import org.sleepfollowup.aggregator.keeping.FieldReader;
import org.sleepfollowup.aggregator.keeping.FieldWriter;

/** A cell in the store: the sums one after the other, then the clients' shares. */
final class CellFormat implements EntryFormat<SleepCell, Cell> {

    @Override
    public String key(SleepCell cell) {
        return cell.toString();
    }

    @Override
    public void write(Cell cell, FieldWriter out) {
        SleepSums s = cell.sums();
        write(s.whole(), out);
        out.writeNumber(cell.groups().size());
        cell.groups().forEach((groups, sums) -> {
            out.writeText(groups);
            write(sums, out);
        });
        write(s.settling(), out);
        write(s.calm(), out);
        write(s.comfort(), out);
        write(s.afterReminder(), out);
        out.writeNumber(s.unusual());
        out.writeNumber(s.imputed());
        write(s.clients(), out);
        out.writeNumber(cell.clients().size());
        cell.clients().forEach((clientRef, share) -> {
            out.writeId(clientRef);
            out.writeNumber(share.answers());
            out.writeNumber(share.change());
        });
    }

    private static void write(GroupSums s, FieldWriter out) {
        write(s.sleep(), out);
        out.writeNumber(s.improved());
        out.writeNumber(s.maintained());
        out.writeNumber(s.same());
        out.writeNumber(s.worse());
    }

    private static void write(PairedSums s, FieldWriter out) {
        out.writeNumber(s.pairs());
        out.writeNumber(s.before());
        out.writeNumber(s.after());
        out.writeNumber(s.beforeSquared());
        out.writeNumber(s.beforeAfter());
        out.writeNumber(s.afterSquared());
    }

    private static void write(ClientSums s, FieldWriter out) {
        out.writeNumber(s.clients());
        out.writeNumber(s.answersSquared());
        out.writeNumber(s.answersChange());
        out.writeNumber(s.changeSquared());
    }

    @Override
    public Cell read(SleepCell name, FieldReader in) {
        GroupSums whole = readGroup(in);
        Map<String, GroupSums> groups = readGroups(in);
        SleepSums sums = new SleepSums(
                whole,
                readPaired(in),
                readPaired(in),
                readPaired(in),
                readPaired(in),
                in.readNumber(),
                in.readNumber(),
                new ClientSums(in.readNumber(), in.readNumber(), in.readNumber(), in.readNumber()));
        Map<String, ClientSleep> clients = new LinkedHashMap<>();
        for (long left = in.readNumber(); left > 0; left--) {
            clients.put(in.readId(), new ClientSleep(in.readNumber(), in.readNumber()));
        }
        Cell cell = new Cell();
        cell.keep(sums, groups, clients);
        return cell;
    }

    private static Map<String, GroupSums> readGroups(FieldReader in) {
        Map<String, GroupSums> byGroups = new LinkedHashMap<>();
        for (long left = in.readNumber(); left > 0; left--) {
            byGroups.put(in.readText(), readGroup(in));
        }
        return byGroups;
    }

    private static GroupSums readGroup(FieldReader in) {
        return new GroupSums(readPaired(in), in.readNumber(), in.readNumber(), in.readNumber(), in.readNumber());
    }

    private static PairedSums readPaired(FieldReader in) {
        return new PairedSums(
                in.readNumber(), in.readNumber(), in.readNumber(), in.readNumber(), in.readNumber(), in.readNumber());
    }
}
