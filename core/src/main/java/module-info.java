/** The call pipeline of every client: retries, deadlines, rate limits, errors and paging. */
module tallygate.core {
    requires transitive tallygate.json;
    requires transitive tallygate.transport;
    requires static org.jspecify;

    exports tallygate.core;
    exports tallygate.core.client;
    exports tallygate.core.error;
    exports tallygate.core.observe;
    exports tallygate.core.paging;
    exports tallygate.core.provider;
}
