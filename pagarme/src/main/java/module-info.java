/** Typed clients of Pagar.me. */
module tallygate.pagarme {
    requires transitive tallygate.core;
    requires static java.sql;
    requires static tallygate.ledger;
    requires static java.compiler;
    requires static org.jspecify;

    exports tallygate.pagarme;
    exports tallygate.pagarme.model;
    exports tallygate.pagarme.webhook;
}
