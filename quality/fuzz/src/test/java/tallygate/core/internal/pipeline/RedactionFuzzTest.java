package tallygate.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import okio.Buffer;
import tallygate.client.ApiError;
import tallygate.client.Operation;
import tallygate.client.RequestOptions;
import tallygate.client.TallygateException;
import tallygate.fuzz.Seed;
import tallygate.genauth.model.AccessTokenResDto;
import tallygate.genauth.model.GetManagementAccessTokenDto;
import tallygate.transport.Headers;

/** A secret that a server repeats, wherever in its answer, is in nothing that may be shown; redacting twice is redacting once. */
class RedactionFuzzTest {
    private static final CallSettings SETTINGS = CallSettings.of(RequestOptions.defaults(), Headers.empty());
    /** With which no other text begins, so that the secret stands nowhere by chance. */
    private static final String BEGINNING = "Zq7-";

    /** The secret, a header of the answer and its body, in both of which a section sign stands for the secret. */
    @FuzzTest
    void plantedSecretIsNeverShown(byte[] data) {
        List<String> texts = Seed.texts(data, 3);
        String secret = BEGINNING + texts.get(0).replaceAll("[\\p{javaWhitespace}\\p{Cntrl}\\p{Cs}]", "");
        String header = texts.get(1).replace("\u00a7", secret).replaceAll("[\r\n\0]", "");
        Buffer body = new Buffer().writeUtf8(texts.get(2).replace("\u00a7", secret));
        Headers headers = Headers.builder()
                .addReceived("content-type", header)
                .addReceived("x-request-id", header)
                .addReceived("retry-after", header)
                .build();

        excerpt(body, secret);
        for (int status : new int[] {200, 400, 503}) {
            exception(new EnvelopeErrorDecoder(), status, headers, body, secret);
            exception(new StatusErrorDecoder(), status, headers, body, secret);
        }
        value(texts.get(2), secret);
    }

    private static void excerpt(Buffer body, String secret) {
        List<Secret> secrets = List.of(new Secret(secret));
        String shown = Excerpts.of(body, secrets);
        assertThat(shown).doesNotContain(secret).hasSizeLessThanOrEqualTo(200);
        assertThat(Excerpts.of(new Buffer().writeUtf8(shown), secrets)).isEqualTo(shown);
    }

    private static void exception(ErrorDecoder decoder, int status, Headers headers, Buffer body, String secret) {
        List<Secret> secrets = List.of(new Secret(secret));
        Call call = new Call(Operation.get("/x"), SETTINGS, System::nanoTime);
        TallygateException failure;
        try {
            ApiError error = new RedactingErrorDecoder(decoder, secrets).decide(status, headers, body);
            if (error == null) {
                return;
            }
            assertThat(error.toString()).doesNotContain(secret);
            failure = new Failures(decoder, secrets)
                    .of(call, new RefusedException(new ApiResponse(status, headers, body, error)));
        } catch (IOException malformed) {
            failure = new Failures(decoder, secrets).of(call, malformed);
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(secret);
    }

    private static void value(String text, String secret) {
        assertThat(new Secret(secret).toString()).doesNotContain(secret);
        assertThat(GetManagementAccessTokenDto.builder()
                        .accessKeyId("id")
                        .accessKeySecret(secret)
                        .build()
                        .toString())
                .doesNotContain(secret);
        assertThat(AccessTokenResDto.builder()
                        .accessToken(secret)
                        .expiresIn(1)
                        .unknownProperties(java.util.Map.of(text.contains(secret) ? "x" : text, secret))
                        .build()
                        .toString())
                .doesNotContain(secret);
    }
}
