// Generated from tallygate/spec/pagarme/tokens.yaml#/tags/Tokens
// by api-spec/templates/operations.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme;

import org.jspecify.annotations.*;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.pagarme.model.CreateTokenRequest;
import tallygate.pagarme.model.GetTokenRequest;
import tallygate.pagarme.model.GetTokenResponse;
import tallygate.transport.HttpMethod;

/** The operations of the section Tokens, for {@link tallygate.core.OperationCaller#call}. */
@NullMarked
public final class TokensOperations {
    /** Exchanges card data for a token: {@code POST /tokens}. */
    public static final Operation<CreateTokenRequest, GetTokenResponse> CREATE_TOKEN =
            Operation.<CreateTokenRequest, GetTokenResponse>of(
                    "createToken",
                    HttpMethod.POST,
                    "/tokens",
                    Safety.UNSAFE,
                    (request, parts) -> parts
                            .query("appId", request.appId())
                            .header("idempotency-key", request.idempotencyKey())
                            .body(CreateTokenRequest.class, request),
                    GetTokenResponse.class).withoutCredentials();

    /** Returns a token: {@code GET /tokens/{id}}. */
    public static final Operation<GetTokenRequest, GetTokenResponse> GET_TOKEN =
            Operation.<GetTokenRequest, GetTokenResponse>of(
                    "getToken",
                    HttpMethod.GET,
                    "/tokens/{id}",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .path("id", request.id())
                            .query("appId", request.appId()),
                    GetTokenResponse.class).withoutCredentials();

    private TokensOperations() {}
}
