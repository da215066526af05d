package org.sleepfollowup.aggregator.counting;

import org.sleepfollowup.aggregator.keeping.EntryFormat;
import org.sleepfollowup.aggregator.keeping.FieldReader;
import org.sleepfollowup.aggregator.keeping.FieldWriter;
import org.sleepfollowup.aggregator.summing.SleepCell;

/** What a cell changed for, as it lies in the store. */
final class CauseFormat implements EntryFormat<SleepCell, Cause> {

    @Override
    public String key(SleepCell cell) {
        return cell.toString();
    }

    @Override
    public void write(Cause cause, FieldWriter out) {
        out.writeText(cause.eventId());
        out.writeInstant(cause.at());
        out.writeNumber(cause.timestamp());
    }

    @Override
    public Cause read(SleepCell cell, FieldReader in) {
        return new Cause(in.readText(), in.readInstant(), in.readNumber());
    }
}
