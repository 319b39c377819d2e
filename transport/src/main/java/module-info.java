/** The SPI for HTTP: one exchange, asynchronous and cancellable, with a deadline that covers the body. */
module tallygate.transport {
    requires transitive okio;
    // okio is an automatic module, which cannot require what it needs.
    requires kotlin.stdlib;
    requires static org.jspecify;

    exports tallygate.transport;
    exports tallygate.transport.spi;

    uses tallygate.transport.HttpTransportProvider;
}
