package tallygate.sandbox.internal.spec;

import tallygate.spec.Specification;

/** Shares the documents among all sandboxes of a program: reading them takes most of the time of a start. */
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
