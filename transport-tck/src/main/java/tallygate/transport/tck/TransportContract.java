package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
    @Test
    @DisplayName("each declared gap names a case")
    final void eachDeclaredGapNamesACase() {
        for (Gap gap : gaps()) {
            assertTrue(
                    ContractCases.ids().contains(gap.caseId()),
                    "A gap is declared for " + gap.caseId() + ", but the suites have no such case.");
        }
    }

    @Nested
    final class Basics extends BasicsContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class AddedHeaders extends AddedHeadersContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class UrlAndHeader extends UrlAndHeaderContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class SingleRequest extends SingleRequestContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Timeouts extends TimeoutContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Cancellation extends CancellationContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Close extends CloseContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Isolation extends IsolationContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Framing extends FramingContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Bodies extends BodyContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Connections extends ConnectionContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Tls extends TlsContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Routing extends RoutingContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class ProxySelection extends ProxySelectionContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Authentication extends AuthenticationContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Trust extends TrustContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class HostNames extends HostNameContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Failures extends FailureContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class RandomServers extends RandomContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class Reuse extends ReuseContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }

    @Nested
    final class FramingLimits extends FramingLimitContract {
        @Override
        public TransportUnderTest transportUnderTest() {
            return TransportContract.this;
        }
    }
}
