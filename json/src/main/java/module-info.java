/** JSON rules and the runtime of the generated value types. */
module tallygate.json {
    requires transitive com.squareup.moshi;
    requires transitive okio;
    // Moshi and okio are automatic modules, which cannot require what they need.
    requires kotlin.stdlib;
    requires static org.jspecify;

    exports tallygate.json;
}
