/** The transport over the HTTP client of the JDK. */
module tallygate.transport.jdk {
    requires static org.jspecify;
    requires transitive java.net.http;
    requires transitive tallygate.transport;

    exports tallygate.transport.jdk;

    provides tallygate.transport.HttpTransportProvider with
            tallygate.transport.jdk.JdkTransport.Provider;
}
