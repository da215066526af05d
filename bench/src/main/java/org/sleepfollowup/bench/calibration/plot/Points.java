package org.sleepfollowup.bench.calibration.plot;

import java.util.List;

/** Points over two axes, of two kinds. */
public record Points(String title, String described, Axis across, Axis up, List<Point> points, List<Line> lines) {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int TOP = 75;
    private static final int BOTTOM = HEIGHT - 60;

    /** An axis with a label at every step. */
    public record Axis(String words, double from, double to, double step) {}

    /** @param pale whether of the second kind */
    public record Point(double x, double y, boolean pale) {}

    /** A straight line between two points. */
    public record Line(double x1, double y1, double x2, double y2) {}

    public Points {
        points = List.copyOf(points);
        lines = List.copyOf(lines);
    }

    /** The finished SVG. */
    public String svg() {
        Drawing drawing = new Drawing(WIDTH, HEIGHT, title, described);
        Scale x = new Scale(across.from, across.to, LEFT, WIDTH - 30);
        Scale y = new Scale(up.from, up.to, BOTTOM, TOP);
        drawing.text(20, 52, "start", "soft", up.words);
        drawing.text((LEFT + WIDTH - 30) / 2.0, HEIGHT - 15, "middle", "soft", across.words);
        for (double tick = up.from; tick <= up.to + up.step / 2; tick += up.step) {
            drawing.line(LEFT, y.at(tick), WIDTH - 30, y.at(tick), "line");
            drawing.text(LEFT - 10, y.at(tick) + 4, "end", "soft", Drawing.number(tick));
        }
        for (double tick = across.from; tick <= across.to + across.step / 2; tick += across.step) {
            drawing.text(x.at(tick), BOTTOM + 20, "middle", "soft", Drawing.number(tick));
        }
        lines.forEach(line -> drawing.line(x.at(line.x1), y.at(line.y1), x.at(line.x2), y.at(line.y2), "mark"));
        points.forEach(point -> drawing.dot(x.at(point.x), y.at(point.y), 4, point.pale ? "pale" : "dot"));
        return drawing.finished();
    }
}
