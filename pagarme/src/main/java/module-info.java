/** Typed clients of Pagar.me. */
module tallygate.pagarme {
    requires transitive tallygate.core;
    requires static tallygate.ledger;
    requires static java.compiler;
    requires static org.jspecify;

    exports tallygate.pagarme;
    exports tallygate.pagarme.model;
}
