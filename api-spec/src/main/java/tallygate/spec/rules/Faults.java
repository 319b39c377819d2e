package tallygate.spec.rules;

import java.util.ArrayList;
import java.util.List;
import tallygate.spec.source.SourceNode;

/** What is wrong with a document, a line for each fault: where, what, and what to do. */
final class Faults {
    private final List<String> lines = new ArrayList<>();

    void add(SourceNode at, String what, String remedy) {
        lines.add(at.place() + ": " + what + "; " + remedy + ".");
    }

    List<String> lines() {
        return lines.stream().distinct().toList();
    }
}
