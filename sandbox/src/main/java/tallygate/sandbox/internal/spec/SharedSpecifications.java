package tallygate.sandbox.internal.spec;

import tallygate.spec.Specification;

/** The documents, each read once however many sandboxes a program starts: reading is what takes longest at the start. */
public final class SharedSpecifications {
    private SharedSpecifications() {}

    public static Specification genauth() {
        return Genauth.SPECIFICATION;
    }

    public static Specification pagarme() {
        return Pagarme.SPECIFICATION;
    }

    private static final class Genauth {
        private static final Specification SPECIFICATION = Specification.genauthManagement();
    }

    private static final class Pagarme {
        private static final Specification SPECIFICATION = Specification.pagarme();
    }
}
