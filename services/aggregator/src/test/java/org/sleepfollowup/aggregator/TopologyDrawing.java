package org.sleepfollowup.aggregator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Mermaid flowchart of what {@code Topology.describe()} says: topics, steps, stores. */
final class TopologyDrawing {
    private static final Pattern SOURCE = Pattern.compile("Source: (\\S+) \\(topics: \\[(.+)]\\)");
    private static final Pattern STEP = Pattern.compile("Processor: (\\S+) \\(stores: \\[(.*)]\\)");
    private static final Pattern SINK = Pattern.compile("Sink: (\\S+) \\(topic: (.+)\\)");
    private static final String GOES_TO = "--> ";

    private final Set<String> shapes = new LinkedHashSet<>();
    private final List<String> arrows = new ArrayList<>();
    private String current = "";

    private TopologyDrawing() {}

    static String of(String description) {
        TopologyDrawing drawing = new TopologyDrawing();
        description.lines().map(String::strip).forEach(drawing::read);
        return "flowchart LR\n  " + String.join("\n  ", drawing.shapes) + "\n  " + String.join("\n  ", drawing.arrows)
                + "\n";
    }

    private void read(String line) {
        Matcher source = SOURCE.matcher(line);
        Matcher step = STEP.matcher(line);
        Matcher sink = SINK.matcher(line);
        if (source.matches()) {
            current = source.group(1);
            shapes.add(current + "[/" + source.group(2) + "/]");
        } else if (step.matches()) {
            current = step.group(1);
            shapes.add(current + "(" + current + ")");
            if (!step.group(2).isEmpty()) {
                for (String store : step.group(2).split(", ")) {
                    shapes.add(store + "[(" + store + ")]");
                    arrows.add(current + " --- " + store);
                }
            }
        } else if (sink.matches()) {
            current = sink.group(1);
            shapes.add(current + "[/" + sink.group(2) + "/]");
        } else if (line.startsWith(GOES_TO)) {
            for (String next : line.substring(GOES_TO.length()).split(", ")) {
                arrows.add(current + " --> " + next);
            }
        }
    }
}
