/** Generated value types and JSON adapters of the GenAuth management API. */
module tallygate.genauth.model {
    requires transitive tallygate.json;
    requires static java.compiler;
    requires static org.jspecify;

    exports tallygate.genauth.model;
}
