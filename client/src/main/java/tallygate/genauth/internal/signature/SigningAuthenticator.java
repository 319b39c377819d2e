package tallygate.genauth.internal.signature;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import okio.ByteString;
import tallygate.core.provider.Authentication;
import tallygate.core.provider.Authentication.Authenticated;
import tallygate.core.provider.Authenticator;
import tallygate.core.provider.Secret;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;

/**
 * Signs each request with the access key, as the vendor's Node SDKs do; no token is needed. Every attempt has a nonce and
 * a date of its own. A 401 is final: signing again would use the same key.
 */
public final class SigningAuthenticator implements Authenticator {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Function<URI, String> signedPath;
    private final Form form;
    private final String accessKeyId;
    private final Secret accessKeySecret;
    private final InstantSource clock;
    private final Supplier<String> nonces;

    /** @param signedPath the path of a request's URI without that of the base URL */
    public SigningAuthenticator(
            Function<URI, String> signedPath, Form form, String accessKeyId, Secret accessKeySecret) {
        this(signedPath, form, accessKeyId, accessKeySecret, InstantSource.system(), SigningAuthenticator::randomNonce);
    }

    /**
     * @param signedPath the path of a request's URI without that of the base URL
     * @param clock for the date, which the server compares with its own clock
     * @param nonces returns a text that is never repeated
     */
    SigningAuthenticator(
            Function<URI, String> signedPath,
            Form form,
            String accessKeyId,
            Secret accessKeySecret,
            InstantSource clock,
            Supplier<String> nonces) {
        this.signedPath = signedPath;
        this.form = form;
        this.accessKeyId = accessKeyId;
        this.accessKeySecret = accessKeySecret;
        this.clock = clock;
        this.nonces = nonces;
    }

    @Override
    public CompletableFuture<Authentication> authenticate(TransportRequest request) {
        Headers headers = request.headers().toBuilder()
                .set(form.headerPrefix() + "signature-method", "HMAC-SHA1")
                .set(form.headerPrefix() + "signature-nonce", nonces.get())
                .set(form.headerPrefix() + "signature-version", "1.0")
                .set(StringToSign.DATE, form.date().apply(clock.instant()))
                .build();
        String text = StringToSign.of(
                request.method().name(),
                signedPath.apply(request.uri()),
                form.headerPrefix(),
                headers,
                SignedArguments.of(request));
        return CompletableFuture.completedFuture(new Authenticated(request.withHeaders(headers.toBuilder()
                .set("Authorization", form.word() + " " + accessKeyId + ":" + signature(text, accessKeySecret))
                .build())));
    }

    /** Returns the credentials of a WebSocket, which are the same for every one: only its method is signed. */
    public static Secret ofWebSockets(String word, String accessKeyId, Secret accessKeySecret) {
        String text = StringToSign.of("websocket", "", "", Headers.empty(), Map.of());
        return new Secret(word + " " + accessKeyId + ":" + signature(text, accessKeySecret));
    }

    static String signature(String text, Secret key) {
        return ByteString.encodeUtf8(text)
                .hmacSha1(ByteString.encodeUtf8(key.reveal()))
                .base64();
    }

    private static String randomNonce() {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }

    /**
     * The differences between the vendor's brands.
     *
     * @param word precedes the access key id
     * @param headerPrefix in lower case
     * @param date formats the time
     */
    public record Form(String word, String headerPrefix, Function<Instant, String> date) {}
}
