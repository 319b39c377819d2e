/** The transport SPI. {@code tallygate.transport.spi} is for authors of transports. */
module tallygate.transport {
    requires static org.jspecify;
    requires transitive okio;
    // okio is an automatic module, which cannot require what it needs.
    requires kotlin.stdlib;

    exports tallygate.transport;
    exports tallygate.transport.spi;

    uses tallygate.transport.HttpTransportProvider;
}
