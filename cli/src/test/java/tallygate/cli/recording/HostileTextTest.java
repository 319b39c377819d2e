package tallygate.cli.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.transport.Headers;
import tallygate.transport.TransportResponse;

/** C76: what a file or the server says cannot control the terminal. */
final class HostileTextTest extends RecordFixture {
    private static final String HOSTILE = "a\u001b]0;b\u0007\u009b31m\u202ec\u200b";
    private static final String ESCAPED = "a\\u001b]0;b\\u0007\\u009b31m\\u202ec\\u200b";

    @AfterEach
    void nothingOfItIsShown() {
        assertThat(out() + err()).doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\u200b");
    }

    @ParameterizedTest
    @DisplayName("C76 fields of the file are shown with escapes")
    @ValueSource(strings = {"%s,Calls,2026-11-20T17:00:00Z,", "1,Calls,%s,"})
    void fields(String line) throws Exception {
        assertThat(run(file(CALLS + String.format(line, HOSTILE) + "\n"))).isEqualTo(2);
        assertThat(err()).contains(ESCAPED);
    }

    @Test
    @DisplayName("C76 a field cannot add lines to a message")
    void fieldOfTwoLines() throws Exception {
        assertThat(run(file(CALLS + "\"1\nforged line\",Calls,2026-11-20T17:00:00Z,\n")))
                .isEqualTo(2);
        assertThat(err()).contains("1\\u000aforged line").doesNotContain("\nforged");
    }

    @Test
    @DisplayName("C76 columns of the file are shown with escapes")
    void columns() throws Exception {
        String file = Files.writeString(directory.resolve("usages.csv"), HEADER.strip() + "," + HOSTILE + "\n")
                .toString();

        assertThat(run(file)).isEqualTo(2);
        assertThat(err()).contains("unknown: " + ESCAPED);
    }

    @Test
    @DisplayName("C76 the reason of a rejection is shown with escapes")
    void reason() throws Exception {
        Buffer body = new Buffer().writeUtf8("{\"message\":\"" + HOSTILE.replace("\u001b", "\\u001b") + "\"}");
        SubscriptionUsageClient client = SubscriptionUsageClient.builder()
                .secretKey("sk_test_x")
                .transport(request ->
                        CompletableFuture.completedFuture(new TransportResponse(422, Headers.of(), body.clone())))
                .build();

        String file = file(CALLS + "1,Calls,2026-11-20T17:00:00Z,\n");
        assertThat(run(Map.of("PAGARME_SECRET_KEY", "sk_test_x"), () -> client, file))
                .isEqualTo(5);
        assertThat(out()).contains("rejected with 422, " + ESCAPED);
    }
}
