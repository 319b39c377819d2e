package tallygate.transport.tck;

import org.junit.jupiter.api.Nested;

/**
 * The contract over HTTP/2, for transports that support it. A test extends this class and names its transport; what
 * {@link TransportUnderTest#createTransport(TransportSettings)} returns must offer the protocol of the settings. It needs
 * {@code io.netty:netty-codec-http2} on the class path.
 */
public abstract class Http2Contract {
    /** Returns the transport that this contract examines. */
    protected abstract TransportUnderTest transportUnderTest();

    @Nested
    final class Unprocessed extends Http2UnprocessedContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return Http2Contract.this.transportUnderTest();
        }
    }

    @Nested
    final class Streams extends Http2StreamContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return Http2Contract.this.transportUnderTest();
        }
    }

    @Nested
    final class Floods extends Http2FloodContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return Http2Contract.this.transportUnderTest();
        }
    }

    @Nested
    final class Exchanges extends Http2ExchangeContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return Http2Contract.this.transportUnderTest();
        }
    }

    @Nested
    final class Bodies extends Http2BodyContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return Http2Contract.this.transportUnderTest();
        }
    }
}
