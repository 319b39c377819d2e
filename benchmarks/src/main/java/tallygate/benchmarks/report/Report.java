package tallygate.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallygate.benchmarks.load.Scenario;
import tallygate.benchmarks.load.Slice;
import tallygate.benchmarks.peer.PeerKind;

/** Figures of all scenarios, as a page for people and as JSON for programs. */
public final class Report {
    private final Map<String, Map<PeerKind, Map<Kind, Figure>>> scenarios = new LinkedHashMap<>();
    private final Map<String, Map<String, Figure>> others = new LinkedHashMap<>();

    /** The first peer of the scenario counts as 1. */
    public void add(Scenario scenario, Map<PeerKind, List<Slice>> slices) {
        List<Slice> one = slices.get(scenario.peers().get(0));
        Map<PeerKind, Map<Kind, Figure>> figures = new LinkedHashMap<>();
        slices.forEach((peer, of) -> {
            Map<Kind, Figure> ofPeer = new LinkedHashMap<>();
            for (Kind kind : Kind.values()) {
                ofPeer.put(
                        kind,
                        kind.ratio
                                ? Figure.ratio(of, one, kind.value)
                                : Figure.of(of.stream().mapToDouble(kind.value).toArray()));
            }
            figures.put(peer, ofPeer);
        });
        scenarios.put(scenario.name(), figures);
    }

    /** A figure of its own, in a table of this title. */
    public void add(String table, String name, double... values) {
        others.computeIfAbsent(table, title -> new LinkedHashMap<>()).put(name, Figure.of(values));
    }

    /** GitHub Markdown: a table for each scenario; medians, least and most in brackets. */
    public String markdown() {
        StringBuilder page = new StringBuilder();
        scenarios.forEach((name, peers) -> {
            page.append("### ").append(name).append("\n\n| |");
            List<Kind> kinds = List.of(Kind.values());
            kinds.forEach(kind -> page.append(' ').append(kind.title).append(" |"));
            page.append("\n|---|").append("---|".repeat(kinds.size())).append('\n');
            peers.forEach((peer, figures) -> {
                page.append("| ").append(peer.title()).append(" |");
                kinds.forEach(kind -> page.append(' ').append(figures.get(kind)).append(" |"));
                page.append('\n');
            });
            page.append('\n');
        });
        others.forEach((title, figures) -> {
            page.append("### ").append(title).append("\n\n| | |\n|---|---|\n");
            figures.forEach((name, figure) ->
                    page.append("| ").append(name).append(" | ").append(figure).append(" |\n"));
            page.append('\n');
        });
        return page.toString();
    }

    /** An array of objects: scenario, peer, figure, median, least, most. */
    public String json() {
        List<String> rows = new ArrayList<>();
        scenarios.forEach((scenario, peers) -> peers.forEach((peer, figures) ->
                figures.forEach((kind, figure) -> rows.add(row(scenario, peer.title(), kind.title, figure)))));
        others.forEach(
                (title, figures) -> figures.forEach((name, figure) -> rows.add(row(title, name, "value", figure))));
        return "[\n" + String.join(",\n", rows) + "\n]\n";
    }

    private static String row(String scenario, String peer, String kind, Figure figure) {
        return "  {\"scenario\": \"" + scenario + "\", \"peer\": \"" + peer + "\", \"figure\": \"" + kind
                + "\", \"median\": " + figure.median() + ", \"least\": " + figure.least() + ", \"most\": "
                + figure.most()
                + "}";
    }
}
