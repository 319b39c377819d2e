package tallygate.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import tallygate.client.Operation;
import tallygate.client.Safety;
import tallygate.genauth.model.AccessTokenResDto;
import tallygate.genauth.model.GetManagementAccessTokenDto;
import tallygate.genauth.model.GetManagementTokenRespDto;
import tallygate.json.MissingPropertyException;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;

/** Exchanges the access key for a management token, with one call. */
final class ManagementTokenFetcher {
    private static final Operation<GetManagementAccessTokenDto, GetManagementTokenRespDto> OPERATION = Operation.post(
                    "/api/v3/get-management-token", GetManagementAccessTokenDto.class, GetManagementTokenRespDto.class)
            .withId("getManagementToken")
            .withSafety(Safety.SAFE);

    /** Of its own: the call is shared by callers with different deadlines, and each of them waits only until its own. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Service service;
    private final Exchange exchange;
    private final String accessKeyId;
    private final Secret accessKeySecret;
    private final CallSettings settings;

    ManagementTokenFetcher(Service service, CallSettings settings, String accessKeyId, Secret accessKeySecret) {
        this.service = service;
        this.exchange = service.exchange();
        this.accessKeyId = accessKeyId;
        this.accessKeySecret = accessKeySecret;
        this.settings = settings.withTimeout(TIMEOUT);
    }

    /** Cancelling the future aborts the exchange. */
    CompletableFuture<ManagementToken> fetch() {
        Call call = new Call(OPERATION, settings, service.nanoTime());
        TransportRequest request = service.encoder()
                .encode(
                        OPERATION,
                        GetManagementAccessTokenDto.builder()
                                .accessKeyId(accessKeyId)
                                .accessKeySecret(accessKeySecret.reveal())
                                .build(),
                        settings);
        CompletableFuture<ManagementToken> token = exchange.sendAsync(call, request)
                .thenApply(this::decode)
                .whenComplete((fetched, failure) -> service.events().tokenRefreshed(call, failure));
        return CallFuture.of(call, token, UnaryOperator.identity());
    }

    private ManagementToken decode(ApiResponse response) {
        try {
            return token(response, service.decoder().decode(OPERATION, response));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static ManagementToken token(ApiResponse response, GetManagementTokenRespDto answer) throws IOException {
        try {
            AccessTokenResDto data = answer.data();
            String value = data.accessToken();
            TokenClaims claims = TokenClaims.read(value);
            Headers.of("authorization", value, "userpool-id", claims.userPoolId());
            return new ManagementToken(
                    new Secret(value), claims.userPoolId(), TokenLifetime.of(expiresIn(data), claims));
        } catch (MissingPropertyException e) {
            throw malformed(response, e.typeName() + "." + e.propertyName() + " is missing");
        } catch (IllegalArgumentException e) {
            throw malformed(response, "data.access_token cannot be sent in a header");
        } catch (IOException e) {
            throw malformed(response, String.valueOf(e.getMessage()));
        }
    }

    private static long expiresIn(AccessTokenResDto data) {
        try {
            return data.expiresIn().longValue();
        } catch (MissingPropertyException e) {
            return 0;
        }
    }

    private static MalformedBodyException malformed(ApiResponse response, String message) {
        return new MalformedBodyException(response.status(), response.headers(), response.body(), message);
    }
}
