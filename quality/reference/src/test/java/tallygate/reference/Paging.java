package tallygate.reference;

import java.util.Map;
import tallygate.spec.SpecifiedOperation;

/** The method that fetches all pages of an operation. */
final class Paging {
    private Paging() {}

    /** An operation may take pages and yet answer nothing that is a list of items; the specification says why. */
    static boolean isPaged(SpecifiedOperation operation) {
        return operation.definition().get("x-paging") instanceof Map<?, ?> paging && !paging.containsKey("noList");
    }

    static String method(SpecifiedOperation operation) {
        return operation.id() + "Paged";
    }
}
