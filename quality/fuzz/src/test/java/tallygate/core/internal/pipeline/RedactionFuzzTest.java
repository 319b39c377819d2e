package tallygate.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.squareup.moshi.Moshi;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okio.Buffer;
import tallygate.core.Operation;
import tallygate.core.RequestOptions;
import tallygate.core.error.TallygateException;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallSettings;
import tallygate.core.internal.response.ClientSecrets;
import tallygate.core.internal.response.DriftWatch;
import tallygate.core.internal.response.JsonBodyDecoder;
import tallygate.core.internal.response.Redaction;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.ResponseReader;
import tallygate.core.provider.Secret;
import tallygate.fuzz.Seed;
import tallygate.genauth.internal.envelope.EnvelopeReader;
import tallygate.genauth.model.AccessTokenResDto;
import tallygate.genauth.model.GetManagementAccessTokenDto;
import tallygate.pagarme.internal.error.PagarmeResponseReader;
import tallygate.transport.Headers;

/** A secret that a server repeats, wherever in its answer, is in nothing that may be shown; redacting twice is redacting once. */
class RedactionFuzzTest {
    private static final CallSettings SETTINGS = CallSettings.of(RequestOptions.defaults(), Headers.empty());
    private static final Moshi MOSHI = new Moshi.Builder().build();
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

        for (int status : new int[] {200, 400, 503}) {
            exception(new EnvelopeReader(true), status, headers, body, secret);
            exception(new PagarmeResponseReader(), status, headers, body, secret);
        }
        value(texts.get(2), secret);
    }

    private static void excerpt(Redaction redaction, Buffer body, String secret) {
        String shown = redaction.excerpt(body);
        assertThat(shown).doesNotContain(secret).hasSizeLessThanOrEqualTo(200);
        assertThat(redaction.excerpt(new Buffer().writeUtf8(shown))).isEqualTo(shown);
        assertThat(redaction.body(body)).doesNotContain(secret);
    }

    private static void exception(ResponseReader reader, int status, Headers headers, Buffer body, String secret) {
        ClientSecrets secrets = new ClientSecrets(List.of(new Secret(secret)), request -> new CompletableFuture<>());
        Call<Map<String, Object>> call = new Call<>(Operation.get("/x"), SETTINGS, System::nanoTime);
        BufferedResponse response = new BufferedResponse(status, headers, body);
        JsonBodyDecoder decoder = new JsonBodyDecoder(MOSHI, new DriftWatch(null));
        Redaction redaction = secrets.of(call);
        excerpt(redaction, body, secret);
        ExchangeFailure failed =
                redaction.of(reader.read(call.operation(), response, decoder)).failure();
        if (failed == null) {
            return;
        }
        if (failed instanceof ExchangeFailure.Refused refused) {
            assertThat(refused.error().toString()).doesNotContain(secret);
        }
        TallygateException failure = new ExceptionMapper(reader, secrets).ending(call, failed);
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
