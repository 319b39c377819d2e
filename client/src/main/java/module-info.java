/** Typed client of the GenAuth management API. */
module tallygate.genauth {
    requires transitive tallygate.core;
    requires transitive tallygate.genauth.model;
    requires static org.jspecify;

    exports tallygate.genauth;
    exports tallygate.genauth.quota;
}
