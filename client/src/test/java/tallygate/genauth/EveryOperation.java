package tallygate.genauth;

import java.util.stream.Stream;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** The operations of the specification, which is read once. */
final class EveryOperation {
    static final Specification SPECIFICATION = Specification.genauthManagement();

    private EveryOperation() {}

    static Stream<SpecifiedOperation> stream() {
        return SpecifiedOperation.allOf(SPECIFICATION).stream();
    }
}
