package tallygate.examples.reference;

import tallygate.spec.SpecifiedOperation;

/** The method that fetches all pages of an operation. */
final class Paging {
    private Paging() {}

    static boolean isPaged(SpecifiedOperation operation) {
        return operation.definition().containsKey("x-paging");
    }

    static String method(SpecifiedOperation operation) {
        return operation.id() + "Paged";
    }
}
