/** The transport SPI. {@code tallygate.transport.spi} is for authors of transports. */
module tallygate.transport {
    requires static org.jspecify;
    requires transitive okio;

    exports tallygate.transport;
    exports tallygate.transport.spi;

    uses tallygate.transport.HttpTransportProvider;
}
