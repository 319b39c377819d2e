/** The contract of a transport as JUnit suites, and the scripted server they use. */
module tallygate.transport.tck {
    requires static io.netty.buffer;
    requires static io.netty.codec;
    requires static io.netty.codec.http2;
    requires static io.netty.transport;
    requires java.logging;
    requires static org.jspecify;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires transitive tallygate.transport;

    exports tallygate.transport.tck;
    exports tallygate.transport.tck.random;
    exports tallygate.transport.tck.server;

    opens tallygate.transport.tck to
            org.junit.platform.commons;
}
