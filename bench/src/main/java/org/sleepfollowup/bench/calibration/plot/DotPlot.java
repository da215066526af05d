package org.sleepfollowup.bench.calibration.plot;

import java.util.List;
import org.sleepfollowup.dashboard.statistics.Estimate;

/** Shares with their ranges, one a row, under each other on one axis. */
public record DotPlot(String title, String described, double from, double to, double step, List<Row> rows) {
    private static final int WIDTH = 760;
    private static final int ROW = 30;
    private static final int TOP = 60;
    private static final int LEFT = 390;

    /**
     * @param low lower end of where it should lie
     * @param high upper end
     * @param contrast whether it is drawn apart, as what is not done
     */
    public record Row(String words, Estimate share, double low, double high, boolean contrast) {}

    public DotPlot {
        rows = List.copyOf(rows);
    }

    /** The finished SVG. */
    public String svg() {
        int height = TOP + rows.size() * ROW + 40;
        Drawing drawing = new Drawing(WIDTH, height, title, described);
        Scale x = new Scale(from, to, LEFT, WIDTH - 30);
        int bottom = TOP + rows.size() * ROW;
        for (double tick = from; tick <= to + step / 2; tick += step) {
            drawing.line(x.at(tick), TOP - 8, x.at(tick), bottom, "line");
            drawing.text(x.at(tick), bottom + 20, "middle", "soft", Drawing.number(tick * 100) + "%");
        }
        for (int i = 0; i < rows.size(); i++) {
            row(drawing, x, TOP + i * ROW + ROW / 2.0, rows.get(i));
        }
        return drawing.finished();
    }

    private static void row(Drawing drawing, Scale x, double y, Row row) {
        if (!row.contrast) {
            drawing.box(x.at(row.low), y - 9, x.at(row.high) - x.at(row.low), 18, "band");
        }
        drawing.text(LEFT - 15, y + 4, "end", row.contrast ? "soft" : "", row.words);
        Double low = row.share.low();
        Double high = row.share.high();
        if (low != null && high != null) {
            drawing.line(x.at(low), y, x.at(high), y, row.contrast ? "palerange" : "range");
        }
        drawing.dot(x.at(row.share.value()), y, 5, row.contrast ? "pale" : "dot");
    }
}
