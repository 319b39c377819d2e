package tallygate.genauth.internal.token;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.core.provider.CredentialCalls;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.Secret;
import tallygate.genauth.model.AccessTokenResDto;
import tallygate.genauth.model.GetManagementAccessTokenDto;
import tallygate.genauth.model.GetManagementTokenRespDto;
import tallygate.json.MissingPropertyException;
import tallygate.transport.Headers;

/** Exchanges the access key for a management token, with one call. */
final class TokenFetcher {
    private static final Operation<GetManagementAccessTokenDto, GetManagementTokenRespDto> OPERATION = Operation.post(
                    "/api/v3/get-management-token", GetManagementAccessTokenDto.class, GetManagementTokenRespDto.class)
            .withId("getManagementToken")
            .withSafety(Safety.SAFE);

    private final CredentialCalls calls;
    private final String accessKeyId;
    private final Secret accessKeySecret;

    TokenFetcher(CredentialCalls calls, String accessKeyId, Secret accessKeySecret) {
        this.calls = calls;
        this.accessKeyId = accessKeyId;
        this.accessKeySecret = accessKeySecret;
    }

    /** Fetches a token. Cancelling the future aborts the exchange. */
    CompletableFuture<Outcome<ManagementToken>> fetch() {
        CompletableFuture<Outcome<GetManagementTokenRespDto>> call = calls.send(
                OPERATION,
                GetManagementAccessTokenDto.builder()
                        .accessKeyId(accessKeyId)
                        .accessKeySecret(accessKeySecret.reveal())
                        .build());
        CompletableFuture<Outcome<ManagementToken>> token =
                call.thenApply(outcome -> outcome.match(TokenFetcher::token, Outcome.Failed::new));
        token.whenComplete((fetched, failure) -> call.cancel(true));
        return token;
    }

    private static Outcome<ManagementToken> token(Outcome.Success<GetManagementTokenRespDto> fetched) {
        try {
            ManagementToken token = token(fetched.value().data());
            fetched.response().body().clear();
            return new Outcome.Success<>(fetched.response(), token, fetched.drift());
        } catch (MissingPropertyException e) {
            return malformed(fetched, e.typeName() + "." + e.propertyName() + " is missing");
        } catch (IllegalArgumentException e) {
            return malformed(fetched, "data.access_token cannot be sent in a header");
        } catch (IOException e) {
            return malformed(fetched, String.valueOf(e.getMessage()));
        }
    }

    private static ManagementToken token(AccessTokenResDto data) throws IOException {
        String value = data.accessToken();
        TokenClaims claims = TokenClaims.read(value);
        requireHeaderValues(value, claims.userPoolId());
        Duration lifetime = TokenLifetime.of(expiresIn(data), claims);
        return new ManagementToken(new Secret(value), claims.userPoolId(), lifetime);
    }

    /** @throws IllegalArgumentException if they cannot be sent */
    private static void requireHeaderValues(String token, @Nullable String userPoolId) {
        Headers.of("authorization", token, "userpool-id", userPoolId == null ? "" : userPoolId);
    }

    private static long expiresIn(AccessTokenResDto data) {
        try {
            return data.expiresIn().longValue();
        } catch (MissingPropertyException e) {
            return 0;
        }
    }

    private static Outcome<ManagementToken> malformed(
            Outcome.Success<GetManagementTokenRespDto> fetched, String reason) {
        return Outcome.malformed(fetched.response(), reason);
    }
}
