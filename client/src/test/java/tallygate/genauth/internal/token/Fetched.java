package tallygate.genauth.internal.token;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import okio.Buffer;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.Secret;
import tallygate.transport.Headers;

/** Outcomes of token calls. */
final class Fetched {
    private Fetched() {}

    static Outcome<ManagementToken> token(String value, Duration lifetime) {
        return new Outcome.Success<>(
                new BufferedResponse(200, Headers.empty(), new Buffer()),
                new ManagementToken(new Secret(value), "pool", lifetime),
                Set.of());
    }

    static Outcome<ManagementToken> nothing() {
        return new Outcome.Failed<>(ExchangeFailure.of(new IOException("no token")));
    }

    static String value(Outcome<ManagementToken> token) {
        return token.match(fetched -> fetched.value().value().reveal(), failure -> {
            throw new AssertionError(failure);
        });
    }
}
