/** Records usages exactly once, and keeps them until their outcome is known. */
module tallygate.ledger {
    requires transitive java.sql;
    requires transitive tallygate.core;
    requires static org.jspecify;

    exports tallygate.ledger;
}
