package tallygate.sandbox.internal.pagarme;

import java.time.Instant;
import java.util.ArrayList;
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

/** The recorded usages, in the order of their recording. */
final class UsageBook {
    private final SubscriptionItems items;
    private final Map<String, Object> template;
    private final SandboxClock clock;
    private final List<BookedUsage> usages = new ArrayList<>();

    /** @param example the documented usage, from which the usages are made */
    UsageBook(SubscriptionItems items, @Nullable Map<String, Object> example, SandboxClock clock) {
        this.items = items;
        this.template = Templates.object(example);
        this.clock = clock;
    }

    List<BookedUsage> accepted() {
        return List.copyOf(usages);
    }

    Map<String, Object> record(Map<String, Object> example, ReceivedCall call) {
        SubscriptionItem item = items.find(call);
        Instant now = clock.now();
        UsageContent unsaid = UsageContent.unsaid(item.name(), now);
        UsageContent content = call.body().length == 0 ? unsaid : UsageContent.of(call.json(), unsaid);
        if (!item.active()) {
            throw new Rejection(412, "The subscription item is not active.");
        }
        if (content.amount().isPresent() && item.share().isEmpty()) {
            throw new Rejection(412, "An amount is only for items whose scheme is percent.");
        }
        BookedUsage usage = new BookedUsage(
                String.format("usage_%016d", usages.size() + 1),
                call.header("idempotency-key"),
                item,
                content,
                now,
                Optional.empty());
        usages.add(usage);
        return view(usage);
    }

    Map<String, Object> takeBack(Map<String, Object> example, ReceivedCall call) {
        items.find(call);
        String id = Parameters.required(call, "usage_id");
        BookedUsage usage = ofItem(call)
                .filter(each -> each.id().equals(id) && each.takenBackAt().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Rejection(404, "Usage not found."));
        BookedUsage takenBack = usage.takenBack(clock.now());
        usages.set(usages.indexOf(usage), takenBack);
        return view(takenBack);
    }

    Map<String, Object> page(Map<String, Object> example, ReceivedCall call) {
        items.find(call);
        List<BookedUsage> found = ofItem(call)
                .filter(usage -> asked(call, "code", usage.content().code())
                        && asked(call, "group", usage.content().group()))
                .filter(usage -> Times.within(usage.content().usedAt(), call, "used_since", "used_until"))
                .toList();
        return Templates.filled(example, page(found, call));
    }

    Map<String, Object> page(List<BookedUsage> found, ReceivedCall call) {
        return Pages.of(found, this::view, call);
    }

    static boolean asked(ReceivedCall call, String name, Optional<String> value) {
        return call.parameter(name)
                .map(wanted -> value.filter(wanted::equals).isPresent())
                .orElse(true);
    }

    private Stream<BookedUsage> ofItem(ReceivedCall call) {
        String item = Parameters.required(call, "item_id");
        return usages.stream().filter(usage -> usage.item().id().equals(item));
    }

    private Map<String, Object> view(BookedUsage usage) {
        UsageContent content = usage.content();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", usage.id());
        values.put("quantity", content.quantity());
        values.put("description", content.description());
        values.put("used_at", content.usedAt());
        values.put("created_at", usage.recordedAt().toString());
        values.put("status", usage.takenBackAt().isPresent() ? "deleted" : "active");
        values.put("deleted_at", usage.takenBackAt().map(Instant::toString).orElse(null));
        values.put("subscription_item", items.view(usage.item()));
        values.put("code", content.code().orElse(null));
        values.put("group", content.group().orElse(null));
        values.put("amount", content.amount().orElse(null));
        return Templates.filled(template, values);
    }
}
