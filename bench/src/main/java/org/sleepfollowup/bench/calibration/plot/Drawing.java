package org.sleepfollowup.bench.calibration.plot;

import java.util.Locale;

/** An SVG that is being drawn. It brings its own paper, since a picture in a page does not know the page's theme. */
final class Drawing {
    private static final String STYLE = """
            text{font:13px system-ui,sans-serif;fill:#1e2433}.soft{fill:#596273}.title{font-weight:600;font-size:15px}
            .paper{fill:#fffefb}.line{stroke:#cfcabd;fill:none}.mark{stroke:#1e2433;fill:none}.band{fill:#e3e8fa}
            .dot{fill:#42529e}.range{stroke:#42529e;stroke-width:2;fill:none}.pale{fill:#c07a2c}.palerange{stroke:#c07a2c;stroke-width:2;fill:none}
            @media(prefers-color-scheme:dark){text{fill:#e7e9f0}.soft{fill:#a3acbf}.paper{fill:#171c28}.line{stroke:#3a4459}
            .mark{stroke:#e7e9f0}.band{fill:#26304f}.dot{fill:#a9b8ff}.range{stroke:#a9b8ff}.pale{fill:#e5a663}.palerange{stroke:#e5a663}}
            """;

    private final StringBuilder svg = new StringBuilder();

    /** @param described what is to be seen, for who does not see it */
    Drawing(int width, int height, String title, String described) {
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
                <title>%s</title><desc>%s</desc>
                <style>%s</style>
                <rect class="paper" width="%d" height="%d" rx="12"/>
                """, width, height, width, height, title, described, STYLE, width, height);
        text(20, 30, "start", "title", title);
    }

    void text(double x, double y, String anchor, String style, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>\n", x, y, anchor, style, words);
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>\n", x1, y1, x2, y2, style);
    }

    void dot(double x, double y, double radius, String style) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" class=\"%s\"/>\n", x, y, radius, style);
    }

    void box(double x, double y, double width, double height, String style) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"%s\"/>\n", x, y, width, height, style);
    }

    String finished() {
        return svg + "</svg>\n";
    }

    /** Whole where it is, else with one decimal. */
    static String number(double value) {
        boolean whole = Math.abs(value - Math.rint(value)) < 1e-9;
        return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", Math.abs(value) < 1e-9 ? 0 : value);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
