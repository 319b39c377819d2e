package tallygate.sandbox;

import tallygate.spec.Specification;

/** The documents, each read once however many sandboxes a program starts: reading is what takes longest at the start. */
final class Documents {
    private Documents() {}

    static Specification genauth() {
        return Genauth.SPECIFICATION;
    }

    static Specification pagarme() {
        return Pagarme.SPECIFICATION;
    }

    private static final class Genauth {
        private static final Specification SPECIFICATION = Specification.genauthManagement();
    }

    private static final class Pagarme {
        private static final Specification SPECIFICATION = Specification.pagarmeSubscriptions();
    }
}
