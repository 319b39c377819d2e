package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is required at Pagar.me is ours: the vendor's SDKs require alternatives together, and 16 properties of a subscription. */
class PagarmeRequiredTest {
    private static final Spec SPEC = Spec.pagarme();

    /** Without these a response is of no use; of all others it may lack any. */
    private static final Set<String> ALWAYS_THERE = Set.of(
            "id",
            "data",
            "paging",
            "amount",
            "status",
            "created_at",
            "quantity",
            "price",
            "type",
            "name",
            "transaction_type",
            "object");

    /** Called required by the older facts, while null is what a live object, the first or last page, or the example has. */
    private static final Set<String> MAY_BE_NULL = Set.of(
            "GetBankAccountResponse.deleted_at",
            "GetRecipientResponse.deleted_at",
            "GetSubscriptionItemResponse.subscription",
            "PagingResponse.previous",
            "PagingResponse.next",
            "GetUsageResponse.description",
            "GetUsageResponse.used_at",
            "GetUsageResponse.subscription_item");

    /** Of these one is to be sent, or none. */
    private static final List<Set<String>> ALTERNATIVES = List.of(
            Set.of("card", "card_id", "card_token"),
            Set.of("Card", "card_id", "card_token"),
            Set.of("customer", "customer_id"),
            Set.of("address", "address_id"),
            Set.of("billing_address", "billing_address_id"),
            Set.of("plan_id", "items"),
            Set.of("expires_at", "expires_in"));

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestRequiresNothingThatTheVendorsSdkDoesWithout(String schema, List<Map<String, Object>> facts) {
        List<Object> required = new ArrayList<>(Yaml.list(SPEC.schema(schema), "required"));
        required.removeIf(name -> isParameter(schema, name));
        assertThat(required).isSubsetOf(ofFacts(facts));
    }

    @Test
    void noRequestRequiresAnAlternative() {
        SPEC.schemas().keySet().stream()
                .filter(schema -> schema.endsWith("Request"))
                .forEach(schema -> ALTERNATIVES.forEach(alternatives -> {
                    Set<String> there = new HashSet<>(SPEC.properties(schema).keySet());
                    there.retainAll(alternatives);
                    there.removeIf(name -> isParameter(schema, name));
                    if (there.size() > 1) {
                        assertThat(Yaml.list(SPEC.schema(schema), "required"))
                                .as(schema)
                                .doesNotContainAnyElementsOf(there);
                    }
                }));
    }

    /** The responses of the metering client were there first; their accessors keep what they promise. */
    @ParameterizedTest
    @MethodSource("responses")
    void aResponseRequiresWhatItIsOfNoUseWithout(String schema, List<Map<String, Object>> facts) {
        boolean older = PagarmeFacts.olderSchemas().containsKey(schema);
        assertThat(Yaml.list(SPEC.schema(schema), "required"))
                .containsExactlyElementsOf(
                        schema.startsWith("List")
                                ? List.of("data", "paging")
                                : ofFacts(facts).stream()
                                        .filter(name -> older
                                                ? !MAY_BE_NULL.contains(schema + "." + name)
                                                : ALWAYS_THERE.contains(name))
                                        .toList());
    }

    static Stream<Arguments> requests() {
        return schemas(true);
    }

    static Stream<Arguments> responses() {
        return schemas(false);
    }

    private static Stream<Arguments> schemas(boolean requests) {
        return PagarmeFacts.schemas().entrySet().stream()
                .filter(schema -> SPEC.schema(schema.getKey()).containsKey("properties"))
                .filter(schema -> PagarmeFacts.isRequest(schema.getKey()) == requests)
                .map(schema -> Arguments.of(
                        schema.getKey(), PagarmeFacts.olderSchemas().getOrDefault(schema.getKey(), schema.getValue())));
    }

    /** What the facts require, and what tells the variants of a type apart. */
    private static List<String> ofFacts(List<Map<String, Object>> facts) {
        return facts.stream()
                .filter(fact -> Boolean.TRUE.equals(fact.get("required"))
                        || Set.of("transaction_type", "object").contains(fact.get("name")))
                .map(fact -> String.valueOf(fact.get("name")))
                .toList();
    }

    private static boolean isParameter(String schema, Object name) {
        return Yaml.object(SPEC.properties(schema), String.valueOf(name)).keySet().stream()
                .anyMatch(extension -> extension.startsWith("x-in-"));
    }
}
