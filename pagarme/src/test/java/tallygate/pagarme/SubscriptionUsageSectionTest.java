package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.core.internal.request.RequestText;
import tallygate.pagarme.model.CreateAnUsageRequest;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.pagarme.model.DeleteUsageRequest;
import tallygate.pagarme.model.GetSubscriptionItemRequest;
import tallygate.pagarme.model.GetSubscriptionItemsRequest;
import tallygate.pagarme.model.GetUsageReportRequest;
import tallygate.pagarme.model.GetUsagesDetailsRequest;
import tallygate.pagarme.model.GetUsagesRequest;
import tallygate.pagarme.model.ModelAdapterFactory;

/** Where each operation on subscription usages puts the properties of its request. */
class SubscriptionUsageSectionTest {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(ModelAdapterFactory.INSTANCE).build();

    /** What was sent last, as {@code METHOD target headers body}. */
    private final AtomicReference<String> sent = new AtomicReference<>("");

    private final SubscriptionUsageApi usages = new SubscriptionUsageApi() {
        @Override
        public <Q, R> R call(Operation<Q, R> operation, Q request) {
            sent.set(RequestText.of(MOSHI, operation, request));
            return null;
        }
    };

    private final SubscriptionUsageAsyncApi async = new SubscriptionUsageAsyncApi() {
        @Override
        public <Q, R> CompletableFuture<R> call(Operation<Q, R> operation, Q request) {
            sent.set(RequestText.of(MOSHI, operation, request));
            return CompletableFuture.completedFuture(null);
        }
    };

    @Test
    void createUsage() {
        CreateUsageRequest request = CreateUsageRequest.builder()
                .subscriptionId("sub_1")
                .itemId("si/1")
                .quantity(1)
                .description("Calls")
                .usedAt(Instant.parse("2026-01-31T23:59:59Z"))
                .amount(5_000_000_000L)
                .idempotencyKey("k-1")
                .build();

        usages.createUsage(request);
        assertThat(sent)
                .hasValue("POST /subscriptions/sub_1/items/si%2F1/usages idempotency-key: k-1 "
                        + "{\"quantity\":1,\"description\":\"Calls\",\"used_at\":\"2026-01-31T23:59:59Z\","
                        + "\"amount\":5000000000}");
        async.createUsage(request.toBuilder().idempotencyKey(null).amount(null).build());
        assertThat(sent)
                .hasValue("POST /subscriptions/sub_1/items/si%2F1/usages "
                        + "{\"quantity\":1,\"description\":\"Calls\",\"used_at\":\"2026-01-31T23:59:59Z\"}");
    }

    @Test
    void createAnUsage() {
        usages.createAnUsage(CreateAnUsageRequest.builder()
                .subscriptionId("sub_1")
                .itemId("si_1")
                .idempotencyKey("k-1")
                .build());
        assertThat(sent).hasValue("POST /subscriptions/sub_1/items/si_1/usages idempotency-key: k-1");
    }

    @Test
    void deleteUsage() {
        DeleteUsageRequest request = DeleteUsageRequest.builder()
                .subscriptionId("sub_1")
                .itemId("si_1")
                .usageId("usage_1")
                .idempotencyKey("k-1")
                .build();

        async.deleteUsage(request);
        assertThat(sent).hasValue("DELETE /subscriptions/sub_1/items/si_1/usages/usage_1 idempotency-key: k-1");
    }

    @Test
    void getUsages() {
        usages.getUsages(GetUsagesRequest.builder()
                .subscriptionId("sub_1")
                .itemId("si_1")
                .page(2)
                .size(30)
                .group("a&b")
                .usedSince(Instant.parse("2026-01-01T00:00:00.5Z"))
                .build());
        assertThat(sent)
                .hasValue("GET /subscriptions/sub_1/items/si_1/usages"
                        + "?page=2&size=30&group=a%26b&used_since=2026-01-01T00%3A00%3A00.500Z");
    }

    @Test
    void getUsageReport() {
        usages.getUsageReport(GetUsageReportRequest.builder()
                .subscriptionId("sub_1")
                .periodId("period_1")
                .build());
        assertThat(sent).hasValue("GET /subscriptions/sub_1/periods/period_1/usages/report");
    }

    @Test
    void getUsagesDetails() {
        usages.getUsagesDetails(GetUsagesDetailsRequest.builder()
                .subscriptionId("sub_1")
                .itemId("si_1")
                .build());
        assertThat(sent).hasValue("GET /subscriptions/sub_1/usages-details/?item_id=si_1");
    }

    @Test
    void getSubscriptionItem() {
        async.getSubscriptionItem(GetSubscriptionItemRequest.builder()
                .subscriptionId("sub_1")
                .itemId("si_1")
                .build());
        assertThat(sent).hasValue("GET /subscriptions/sub_1/items/si_1");
    }

    @Test
    void getSubscriptionItems() {
        usages.getSubscriptionItems(GetSubscriptionItemsRequest.builder()
                .subscriptionId("sub_1")
                .status("active")
                .createdSince("2026-01-01")
                .build());
        assertThat(sent).hasValue("GET /subscriptions/sub_1/items?status=active&created_since=2026-01-01");
    }

    /** Without its key; what a key allows is for the client to know. */
    @Test
    void onlyARecordThatIsMadeMayNotBeRepeated() {
        assertThat(SubscriptionUsageOperations.CREATE_USAGE.safety()).isEqualTo(Safety.UNSAFE);
        assertThat(SubscriptionUsageOperations.CREATE_AN_USAGE.safety()).isEqualTo(Safety.UNSAFE);
        assertThat(SubscriptionUsageOperations.DELETE_USAGE.safety()).isEqualTo(Safety.IDEMPOTENT);
        assertThat(SubscriptionUsageOperations.GET_USAGES.safety()).isEqualTo(Safety.SAFE);
    }
}
