package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whether a call may be repeated decides whether money moves twice. The golden file is what was reviewed, operation by
 * operation; the rules here are what no review may let through.
 */
class PagarmeSafetyTest {
    private static final Spec SPEC = Spec.pagarme();
    private static final Path GOLDEN = Path.of("src/test/resources/safety-pagarme.tsv");
    private static final FactsPage PAGE = FactsPage.read("pagarme-api.md");

    @Test
    void safetyIsWhatWasReviewed() throws IOException {
        String table = SPEC.operations().stream()
                .map(operation -> String.join(
                        "\t",
                        operation.id(),
                        operation.method(),
                        operation.sentPath(),
                        safety(operation),
                        takesKey(operation) ? "key" : "no key"))
                .collect(Collectors.joining("\n", "operation\tmethod\tpath\tsafety\tidempotency\n", "\n"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, table);
        }
        assertThat(table)
                .as(
                        "safety-pagarme.tsv is not what the spec says. Review each changed line (what if the response is lost,"
                                + " and the call made again?), then run api-spec/regenerate")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyReadIsSafeExceptTheOneThatIsNamedADeletion() {
        assertThat(ids("GET", "idempotent|unsafe")).containsExactly("deleteAccessTokens");
    }

    @Test
    void postsAreUnsafeAndNoOtherWriteIsSafe() {
        assertThat(ids("POST", "safe|idempotent")).isEmpty();
        assertThat(ids("PUT|PATCH|DELETE", "safe")).isEmpty();
    }

    /** A second call may give back a second part, or collect a second time. */
    @Test
    void operationThatMovesMoneyIsNotIdempotent() {
        assertThat(ids("PUT|PATCH|DELETE", "unsafe"))
                .containsExactlyInAnyOrder("cancelCharge", "updateChargeCard", "updateChargePaymentMethod");
    }

    /** The client would send a key of its own, take it for recognized, and repeat the call. */
    @Test
    void everyWriteTakesAKeyOrSaysThatItDoesNot() {
        assertThat(SPEC.operations())
                .filteredOn(operation -> !operation.method().equals("GET"))
                .allSatisfy(operation -> assertThat(takesKey(operation))
                        .as("%s", operation)
                        .isNotEqualTo(operation.description().containsKey("x-no-idempotency-key")));
        assertThat(SPEC.operations())
                .filteredOn(operation -> operation.description().containsKey("x-no-idempotency-key"))
                .extracting(Spec.Operation::id)
                .containsExactlyInAnyOrder(
                        "createTransfer", "createWithdraw", "createKYCLink", "updateSplitSubscription");
    }

    @Test
    void everyPeculiarOperationIsOnThePage() {
        Set<String> peculiar = SPEC.operations().stream()
                .filter(PagarmeSafetyTest::isPeculiar)
                .map(Spec.Operation::id)
                .collect(Collectors.toSet());
        Set<String> listed =
                PAGE.table("Peculiarities").stream().map(row -> row.get(0)).collect(Collectors.toSet());

        assertThat(listed)
                .containsAll(peculiar)
                .isSubsetOf(SPEC.operations().stream().map(Spec.Operation::id).toList());
        listed.removeAll(peculiar);
        assertThat(listed)
                .as("named or described in a peculiar way, which the document does not show")
                .containsExactlyInAnyOrder("getCustomers", "updateSubscriptionMiniumPrice");
    }

    private static boolean isPeculiar(Spec.Operation operation) {
        boolean twice = operation.description().containsKey("x-path")
                && SPEC.operations().stream()
                                .filter(other -> other.method().equals(operation.method())
                                        && template(other).equals(template(operation)))
                                .count()
                        > 1;
        return operation.sentPath().matches("/[A-Z].*|.*/")
                || operation.description().containsKey("x-no-idempotency-key")
                || operation.description().containsKey("security")
                || operation.responseType().equals("-")
                || operation.method().equals("GET") && !safety(operation).equals("safe")
                || twice;
    }

    private static String template(Spec.Operation operation) {
        return operation.sentPath().replaceAll("\\{.*?}", "{}");
    }

    private static boolean takesKey(Spec.Operation operation) {
        return SPEC.properties(operation.requestType()).containsKey("idempotency-key");
    }

    private static Set<String> ids(String method, String safety) {
        return SPEC.operations().stream()
                .filter(operation ->
                        operation.method().matches(method) && safety(operation).matches(safety))
                .map(Spec.Operation::id)
                .collect(Collectors.toSet());
    }

    private static String safety(Spec.Operation operation) {
        return String.valueOf(operation.description().get("x-safety"));
    }
}
