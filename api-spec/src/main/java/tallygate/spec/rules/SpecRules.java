package tallygate.spec.rules;

import java.util.List;
import java.util.stream.Collectors;
import tallygate.spec.source.SourceNode;

/** Checks all rules of a document before code is generated from it. A violation would be lost, or would not compile. */
public final class SpecRules {
    private static final List<Rule> RULES = List.of(
            new DocumentRules(),
            new ReferenceRules(),
            new OperationRules(),
            new ParameterRules(),
            new BodyRules(),
            new SchemaRules(),
            new UnionRules(),
            new EnumRules(),
            new NameRules(),
            new PagingRules(),
            new StrictRules(),
            new StrictSchemaRules(),
            new ExampleRules());

    private SpecRules() {}

    /**
     * Returns the faults of an API, each as {@code file:line:column: what; what to do.}, in the order of the rules; empty if
     * there are none.
     */
    public static List<String> faults(List<SourceNode> files) {
        Faults faults = new Faults();
        ApiSource api = new ApiSource(files);
        RULES.forEach(rule -> rule.check(api, faults));
        return faults.lines();
    }

    /** @throws IllegalArgumentException if there is a fault; the message has all of them, a line each */
    public static void require(List<SourceNode> files) {
        List<String> faults = faults(files);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().collect(Collectors.joining("\n", "The document cannot be generated from:\n", "")));
        }
    }
}
