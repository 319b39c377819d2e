package tallygate.transport.tck;

import java.util.Set;
import tallygate.transport.HttpTransport;

/** Contracts that tests launch to see them fail; the build must not find them by their names. */
final class LaunchedContracts {
    private LaunchedContracts() {}

    static final class Broken extends TransportContract {
        static BrokenTransports transport;

        @Override
        public HttpTransport createTransport() {
            return transport.create.get();
        }
    }

    static final class KnownToStoreCookies extends TransportContract {
        @Override
        public HttpTransport createTransport() {
            return BrokenTransports.STORES_COOKIES.create.get();
        }

        @Override
        public Set<Gap> gaps() {
            return Set.of(Gap.of("T14", "keeps cookies", DeclaredGapsTest.LINK));
        }
    }

    static final class SaidToStoreCookies extends TransportContract {
        @Override
        public HttpTransport createTransport() {
            return new ReferenceTransport();
        }

        @Override
        public Set<Gap> gaps() {
            return Set.of(Gap.of("T14", "keeps cookies", DeclaredGapsTest.LINK));
        }
    }
}
