package tallygate.transport.tck;

import org.junit.jupiter.api.Nested;

/**
 * The whole contract for one transport. The test of a transport is one class:
 *
 * <pre>{@code
 * class MyTransportContractTest extends TransportContract {
 *     @Override
 *     public HttpTransport createTransport() {
 *         return new MyTransport();
 *     }
 * }
 * }</pre>
 *
 * <p>The cases cannot be overridden; a transport that is known to fail one declares a {@link Gap}. To run one topic by
 * itself, extend its suite directly.
 */
public abstract class TransportContract implements TransportUnderTest {
    @Nested
    final class Basics extends BasicsContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class AddedHeaders extends AddedHeadersContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class UrlAndHeader extends UrlAndHeaderContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class SingleRequest extends SingleRequestContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Timeouts extends TimeoutContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Cancellation extends CancellationContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Close extends CloseContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Isolation extends IsolationContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Framing extends FramingContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Bodies extends BodyContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Connections extends ConnectionContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Tls extends TlsContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Routing extends RoutingContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Failures extends FailureContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class RandomServers extends RandomContract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }
}
