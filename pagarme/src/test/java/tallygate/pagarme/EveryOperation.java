package tallygate.pagarme;

import java.util.stream.Stream;
import tallygate.core.fixture.GeneratedValues;
import tallygate.pagarme.model.ModelAdapterFactory;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** The operations of the specification, which is read once, and values of their types. */
final class EveryOperation {
    static final Specification SPECIFICATION = Specification.pagarme();
    static final GeneratedValues VALUES = new GeneratedValues("tallygate.pagarme.model", ModelAdapterFactory.INSTANCE);

    private EveryOperation() {}

    static Stream<SpecifiedOperation> stream() {
        return SpecifiedOperation.allOf(SPECIFICATION).stream();
    }

    static SpecifiedOperation named(String id) {
        return stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
