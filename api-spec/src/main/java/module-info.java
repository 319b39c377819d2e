/** The OpenAPI documents, and a reader of them. */
module tallygate.spec {
    requires org.snakeyaml.engine.v2;
    requires static transitive org.jspecify;

    exports tallygate.spec;
}
