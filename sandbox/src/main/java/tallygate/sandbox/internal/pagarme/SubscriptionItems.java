package tallygate.sandbox.internal.pagarme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;

/**
 * The items of subscriptions: those of the initial subscriptions, always the same so that a test can refer to them, and those
 * of created ones.
 */
public final class SubscriptionItems {
    public static final String SUBSCRIPTION_ID = "sub_SandboxAcme00001";
    public static final String ITEM_ID = "si_SandboxApiCalls1";

    private static final String CREATED_AT = "2026-01-01T00:00:00Z";
    private static final List<SubscriptionItem> ITEMS = List.of(
            new SubscriptionItem(SUBSCRIPTION_ID, ITEM_ID, "API calls", "active", 2, Optional.empty()),
            new SubscriptionItem(
                    SUBSCRIPTION_ID, "si_SandboxStorageGb", "Storage in GB", "active", 35, Optional.empty()),
            new SubscriptionItem(
                    SUBSCRIPTION_ID,
                    "si_SandboxRevenue01",
                    "Share of revenue",
                    "active",
                    0,
                    Optional.of(new BigDecimal("2.5"))),
            new SubscriptionItem(
                    SUBSCRIPTION_ID, "si_SandboxRetired01", "No longer sold", "inactive", 10, Optional.empty()),
            new SubscriptionItem(
                    "sub_SandboxGlobex001", "si_SandboxMessages1", "Mensagens", "active", 5, Optional.empty()));

    private final Map<String, Object> template;
    private final Subscriptions created;

    /** @param example the documented item, from which the initial items are made */
    SubscriptionItems(@Nullable Map<String, Object> example, Subscriptions created) {
        this.template = Templates.object(example);
        this.created = created;
    }

    Map<String, Object> page(Map<String, Object> example, ReceivedCall call) {
        List<Map<String, Object>> items = of(subscription(call))
                .map(this::view)
                .filter(item -> Stream.of("name", "code", "status", "description")
                        .allMatch(name -> asked(call, name, item.get(name))))
                .filter(item ->
                        Times.within(String.valueOf(item.get("created_at")), call, "created_since", "created_until"))
                .toList();
        return Templates.filled(example, Pages.of(items, item -> item, call));
    }

    Map<String, Object> one(Map<String, Object> example, ReceivedCall call) {
        return view(find(call));
    }

    /** Returns the item that the path of the call names. */
    SubscriptionItem find(ReceivedCall call) {
        String subscription = subscription(call);
        String id = Parameters.required(call, "item_id");
        return of(subscription)
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Rejection(404, "Subscription item not found."));
    }

    /** Returns the subscription that the path of the call names. */
    String subscription(ReceivedCall call) {
        String id = Parameters.required(call, "subscription_id");
        return created.itemsOf(id).isPresent() ? id : fixedSubscription(call);
    }

    /** Returns the initial subscription that the path names; for data that created ones do not have. */
    static String fixedSubscription(ReceivedCall call) {
        String id = Parameters.required(call, "subscription_id");
        if (ITEMS.stream().noneMatch(item -> item.subscriptionId().equals(id))) {
            throw new Rejection(404, "Subscription not found.");
        }
        return id;
    }

    private Stream<SubscriptionItem> of(String subscription) {
        return created.itemsOf(subscription)
                .map(items -> items.stream().map(item -> SubscriptionItem.created(subscription, item)))
                .orElseGet(() ->
                        ITEMS.stream().filter(item -> item.subscriptionId().equals(subscription)));
    }

    Map<String, Object> view(SubscriptionItem item) {
        return created.itemsOf(item.subscriptionId()).stream()
                .flatMap(List::stream)
                .filter(each -> item.id().equals(each.get("id")))
                .findFirst()
                .orElseGet(() -> fixedView(item));
    }

    private Map<String, Object> fixedView(SubscriptionItem item) {
        Map<String, Object> scheme = Templates.object(template.get("pricing_scheme"));
        scheme.put("price", item.price());
        scheme.put("scheme_type", item.share().isPresent() ? "percent" : "unit");
        item.share().ifPresent(share -> scheme.put("percentage", share));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", item.id());
        values.put("name", item.name());
        values.put("description", item.name());
        values.put("status", item.status());
        values.put("created_at", CREATED_AT);
        values.put("updated_at", CREATED_AT);
        values.put("pricing_scheme", scheme);
        values.put("discounts", List.of());
        // The documented example has a null in the list, where the document ends a cycle of types.
        values.put("increments", List.of());
        return Templates.filled(template, values);
    }

    private static boolean asked(ReceivedCall call, String name, @Nullable Object value) {
        return call.parameter(name).map(wanted -> wanted.equals(value)).orElse(true);
    }
}
