package tallygate.transport.tck;

import org.junit.jupiter.api.Nested;

/**
 * The contract of {@link tallygate.transport.WebSocketTransport} for one transport. A test extends this class and names its
 * transport, usually that of its {@link TransportContract}.
 */
public abstract class WebSocketContract {
    /** Returns the transport that this contract examines. */
    protected abstract TransportUnderTest transportUnderTest();

    @Nested
    final class Opening extends WebSocketOpeningContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return WebSocketContract.this.transportUnderTest();
        }
    }

    @Nested
    final class OpeningFailures extends WebSocketOpeningFailureContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return WebSocketContract.this.transportUnderTest();
        }
    }

    @Nested
    final class Messages extends WebSocketMessageContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return WebSocketContract.this.transportUnderTest();
        }
    }

    @Nested
    final class Heartbeats extends WebSocketHeartbeatContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return WebSocketContract.this.transportUnderTest();
        }
    }

    @Nested
    final class Ends extends WebSocketEndContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return WebSocketContract.this.transportUnderTest();
        }
    }
}
