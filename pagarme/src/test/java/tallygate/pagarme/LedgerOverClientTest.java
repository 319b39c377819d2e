package tallygate.pagarme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.pagarme.FakePagarme.accepted;
import static tallygate.pagarme.FakePagarme.failed;
import static tallygate.pagarme.FakePagarme.json;
import static tallygate.pagarme.Pagarme.reset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.ledger.Reconciliation;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageOutcome;
import tallygate.ledger.UsageRecord;
import tallygate.ledger.UsageSender;
import tallygate.ledger.UsageState;
import tallygate.ledger.UsageSummary;
import tallygate.pagarme.FakePagarme.Responder;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;

/** The ledger with the client as its sender. */
class LedgerOverClientTest {
    private static final UsageRecord RECORD =
            UsageRecord.of("sub_1", "si_1", 3, "calls", Instant.parse("2026-01-02T03:04:05.5Z"));

    private final Pagarme pagarme = new Pagarme();
    private final UsageSender sender = new PagarmeUsageSender(pagarme.client);
    private UsageLedger ledger;

    @BeforeEach
    void open(@TempDir Path directory) throws IOException {
        ledger = UsageLedger.open(directory.resolve("usages"));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Test
    void recordIsSentWhole() throws Exception {
        ledger.append(RECORD.withCode("c-1").withGroup("g-1").withAmount(250), "key-1");
        ledger.append(RECORD, "key-2");

        assertThat(ledger.send(sender, 1).accepted()).isEqualTo(2);

        assertThat(pagarme.server.keys()).containsExactly("key-1", "key-2");
        assertThat(pagarme.server.usages())
                .containsExactly(
                        "{\"quantity\":3,\"description\":\"calls\",\"used_at\":\"2026-01-02T03:04:05.500Z\","
                                + "\"code\":\"c-1\",\"group\":\"g-1\",\"amount\":250}",
                        "{\"quantity\":3,\"description\":\"calls\",\"used_at\":\"2026-01-02T03:04:05.500Z\"}");
        ledger.forEach(outcome -> assertThat(outcome.usageId().orElseThrow()).startsWith("usage_"));
    }

    @Test
    @DisplayName("C74 a reason that the ledger keeps has no secret, in whatever encoding and wherever it is cut")
    void reasonsHaveNoSecret() throws Exception {
        String key = Pagarme.SECRET_KEY;
        String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
        for (String before : List.of("", "m".repeat(470), "m".repeat(490))) {
            String message = before + " " + key + " " + basic + " " + key.replace("_", "%5F");
            pagarme.server.respondWith(json(422, "{\"message\":\"" + message + "\"}"));
            ledger.append(RECORD, "key-" + before.length());
            ledger.send(sender, 1);
        }
        ledger.forEach(outcome -> assertThat(outcome.reason().orElseThrow())
                .contains(" [secr")
                .doesNotContain("sk_", "planted", basic.substring(0, 8), "%5F"));
    }

    @Test
    void eachRecordCountsOnceWhateverGoesWrong() throws Exception {
        Responder[] faults = {
            accepted(),
            reset(),
            pagarme.late(),
            json(500, "{}"),
            json(429, "{}"),
            failed(new ExchangeException(Reason.CONNECT_FAILED, "refused", null)),
        };
        ledger.appendAll(IntStream.range(0, 200).boxed().collect(Collectors.toMap(i -> "key-" + i, i -> RECORD)));
        UsageSummary summary = ledger.summary();
        for (int run = 0; run < 50 && summary.accepted() < 200; run++) {
            List<Responder> script = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                script.add(faults[(i * 7 + run * 3 + i / 5) % faults.length]);
            }
            pagarme.server.respondWith(script.toArray(Responder[]::new));
            summary = ledger.send(sender, 1);
        }
        assertThat(summary.accepted()).isEqualTo(200);
        assertThat(pagarme.server.usages()).hasSize(200);
    }

    @Test
    void acceptedWithoutAnIdIsAccepted() throws Exception {
        ledger.append(RECORD, "key");
        pagarme.server.respondWith(json(200, "{}"));

        assertThat(ledger.send(sender, 1).accepted()).isOne();
    }

    @Test
    void errorAfterALostResponseDoesNotRejectTheRecord() throws Exception {
        ledger.append(RECORD, "key");
        pagarme.server.respondWith(reset(), json(422, "{\"message\":\"no\"}"));

        assertThat(ledger.send(sender, 1).unknown()).isOne();
        assertThat(states()).containsExactly(UsageState.UNKNOWN);

        assertThat(ledger.send(sender, 1).rejected()).isOne();
        assertThat(states()).containsExactly(UsageState.REJECTED);
    }

    @Test
    void recordWhoseResponseWasLostIsFoundOnALaterPageOfTheServer() throws Exception {
        ledger.append(RECORD.withCode("c-1"), "key-1");
        ledger.append(RECORD.withCode("c-2"), "key-2");
        pagarme.server.respondWith(json(500, "{}"));
        assertThat(ledger.send(sender, 1).unknown()).isEqualTo(2);
        pagarme.server.respondWith(
                json(200, page(listed("u-1", "c-1", "\"2026-02-01T00:00:00Z\""), "\"" + Pagarme.USAGES + "?page=2\"")),
                json(200, page(listed("u-2", "c-2", "null"), "null")));

        Instant from = RECORD.usedAt().minusSeconds(60);
        Reconciliation difference =
                ledger.reconcile(new PagarmeUsageListing(pagarme.client), from, from.plusSeconds(120), true);

        assertThat(difference.found()).extracting(UsageOutcome::key).containsExactly("key-2");
        assertThat(difference.onlyInLedger())
                .as("the usage of the other was deleted")
                .extracting(UsageOutcome::key)
                .containsExactly("key-1");
        assertThat(states()).containsExactly(UsageState.UNKNOWN, UsageState.ACCEPTED);
    }

    private static String page(String usage, String next) {
        return "{\"data\":[" + usage + "],\"paging\":{\"total\":2,\"next\":" + next + "}}";
    }

    private static String listed(String id, String code, String deletedAt) {
        return "{\"id\":\"" + id + "\",\"quantity\":3,\"used_at\":\"2026-01-02T03:04:05Z\",\"code\":\"" + code
                + "\",\"deleted_at\":" + deletedAt + "}";
    }

    private List<UsageState> states() throws IOException {
        List<UsageState> states = new ArrayList<>();
        ledger.forEach(outcome -> states.add(outcome.state()));
        return states;
    }
}
