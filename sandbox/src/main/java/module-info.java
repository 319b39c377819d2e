/** Offline servers of both APIs, for tests, examples and first steps. */
module tallygate.sandbox {
    requires com.squareup.moshi;
    // Moshi needs it, and as an automatic module cannot say so.
    requires kotlin.stdlib;
    requires tallygate.spec;
    requires static transitive org.jspecify;

    exports tallygate.sandbox;
    exports tallygate.sandbox.server to
            tallygate.benchmarks,
            tallygate.chaos;
}
