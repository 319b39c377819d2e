package tallygate.transport.tck.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.Gap;
import tallygate.transport.tck.TransportContract;
import tallygate.transport.tck.TransportSettings;

/** Contracts that tests launch to see them fail; the build must not find them by their names. */
final class LaunchedContracts {
    private LaunchedContracts() {}

    static final class Broken extends TransportContract {
        static final ThreadLocal<BrokenTransports> TRANSPORT = new ThreadLocal<>();

        @Override
        public HttpTransport createTransport() {
            return TRANSPORT.get().create.get();
        }
    }

    static final class Faulty extends TransportContract {
        static final ThreadLocal<ReferenceFault> FAULT = new ThreadLocal<>();

        @Override
        public HttpTransport createTransport() {
            return new ReferenceTransport(new Rules(Rules.honest().settings(), Set.of(FAULT.get())));
        }

        @Override
        public Optional<HttpTransport> createTransport(TransportSettings settings) {
            return Optional.of(new ReferenceTransport(new Rules(settings, Set.of(FAULT.get()))));
        }

        /** The transport has no client, so it stands for one whose client is shut down. */
        @Override
        public List<HttpTransport> transportsOverShutDownClients() {
            return List.of(createTransport());
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

    static final class WithAnUnknownGap extends TransportContract {
        @Override
        public HttpTransport createTransport() {
            return new ReferenceTransport();
        }

        @Override
        public Set<Gap> gaps() {
            return Set.of(Gap.of("T999", "there is no such case", DeclaredGapsTest.LINK));
        }
    }
}
