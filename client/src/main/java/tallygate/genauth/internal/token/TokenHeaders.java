package tallygate.genauth.internal.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.Secret;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;

/** Writes a token and its user pool into the headers of requests. Thread-safe. */
final class TokenHeaders {
    private static final String AUTHORIZATION = "Authorization";

    private final TokenForm form;
    private volatile @Nullable Completed last;

    TokenHeaders(TokenForm form) {
        this.form = form;
    }

    /** Returns the request with the token; empty if neither the token nor a header names a user pool. */
    Optional<TransportRequest> with(Secret token, @Nullable String userPoolId, TransportRequest request) {
        Headers headers = request.headers();
        boolean named = headers.first(form.userPoolHeader()).isPresent();
        return userPoolId == null && !named
                ? Optional.empty()
                : Optional.of(request.withHeaders(complete(token, named ? null : userPoolId, headers)));
    }

    /** Returns the token that a request was sent with. */
    Optional<String> tokenOf(TransportRequest request) {
        return request.headers()
                .first(AUTHORIZATION)
                .map(credentials -> credentials.substring(form.scheme().length()));
    }

    /** Returns the headers with the token, cached because they are nearly always the same as for the previous call. */
    private Headers complete(Secret token, @Nullable String userPoolId, Headers headers) {
        Completed known = last;
        if (known == null || !known.token.reveal().equals(token.reveal()) || !known.headers.equals(headers)) {
            Headers.Builder complete = headers.toBuilder().set(AUTHORIZATION, form.scheme() + token.reveal());
            if (userPoolId != null) {
                complete.set(form.userPoolHeader(), userPoolId);
            }
            known = new Completed(token, headers, complete.build());
            last = known;
        }
        return known.complete;
    }

    private record Completed(Secret token, Headers headers, Headers complete) {}
}
