/** A transport over the HTTP client of the JDK. */
module tallygate.transport.jdk {
    requires transitive java.net.http;
    requires transitive tallygate.transport;
    requires static org.jspecify;

    exports tallygate.transport.jdk;

    provides tallygate.transport.HttpTransportProvider with
            tallygate.transport.jdk.JdkTransport.Provider;
}
