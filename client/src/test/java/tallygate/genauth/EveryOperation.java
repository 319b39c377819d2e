package tallygate.genauth;

import java.util.stream.Stream;
import tallygate.core.fixture.GeneratedValues;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** The operations of the specification, which is read once, and values of their types. */
final class EveryOperation {
    static final Specification SPECIFICATION = Specification.genauthManagement();
    static final GeneratedValues VALUES = new GeneratedValues("tallygate.genauth.model", ModelAdapterFactory.INSTANCE);

    private EveryOperation() {}

    static Stream<SpecifiedOperation> stream() {
        return SpecifiedOperation.allOf(SPECIFICATION).stream();
    }
}
