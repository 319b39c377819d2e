package tallygate.spec.rules;

import java.util.ArrayList;
import java.util.List;
import tallygate.spec.source.SourceNode;

/** Collects the faults of a document, a line for each: where, what, and what to do. */
final class Faults {
    private final List<String> lines = new ArrayList<>();

    void add(SourceNode at, String what, String remedy) {
        lines.add(at.place() + ": " + what + "; " + remedy + ".");
    }

    List<String> lines() {
        return lines.stream().distinct().toList();
    }
}
