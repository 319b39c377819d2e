package tallygate.sandbox.internal.pagarme;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.spec.Behaviour;

/**
 * The billing periods of created subscriptions. They close when the clock of the sandbox has passed their end; each closed
 * one has its invoice, and the next one is open.
 */
final class Cycles {
    private static final String ONE = "/subscriptions/{subscription_id}";
    private static final String ALL = ONE + "/cycles";

    private final Records cycles = new Records("cycle", "Cycle");
    private final Map<String, Anchor> anchors = new HashMap<>();
    private final SandboxClock clock;
    private final Subscriptions subscriptions;
    private final Invoices invoices;

    Cycles(SandboxClock clock, Subscriptions subscriptions, Invoices invoices) {
        this.clock = clock;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
    }

    /**
     * Where the cycles of a subscription are counted from.
     *
     * @param cycle the number of the cycle that ends there, 0 for the start of the subscription
     */
    private record Anchor(Instant time, int cycle) {}

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put("GET " + ALL, (example, call) -> Pages.of(of(subscriptions.find(call)), cycle -> cycle, call));
        behaviours.put("GET " + ALL + "/{cycleId}", (example, call) -> find(call, "cycleId"));
        behaviours.put("POST " + ALL, (example, call) -> renew(call));
        behaviours.put("POST " + ALL + "/{cycle_id}/pay", (example, call) -> pay(call));
        behaviours.put("PATCH " + ONE + "/billing-date", (example, call) -> changeEnd(call, "next_billing_at"));
        behaviours.put("PATCH " + ONE + "/periods/latest/end-at", (example, call) -> changeEnd(call, "end_at"));
        behaviours.put("PATCH " + ONE + "/cycle-status", (example, call) -> changeStatus(call));
        behaviours.put("GET /subscriptions/{subscription_id}/partial-invoice", (example, call) -> partial(call));
    }

    /** Opens and closes the cycles that are due. */
    void advance() {
        Instant now = clock.now();
        subscriptions.all().forEach(subscription -> {
            if ("future".equals(subscription.get("status"))
                    && !Times.of(subscription, "start_at").isAfter(now)) {
                subscription.put("status", "active");
            }
            if ("active".equals(subscription.get("status")) && !subscription.containsKey("current_cycle")) {
                open(subscription, 1);
            }
            while ("active".equals(subscription.get("status"))
                    && !Times.of(current(subscription), "end_at").isAfter(now)) {
                renew(subscription);
            }
        });
    }

    private Map<String, @Nullable Object> renew(ReceivedCall call) {
        Map<String, @Nullable Object> subscription = subscriptions.find(call);
        if (!"active".equals(subscription.get("status"))) {
            throw new Rejection(412, "Only an active subscription can be renewed.");
        }
        return renew(subscription);
    }

    private Map<String, @Nullable Object> renew(Map<String, @Nullable Object> subscription) {
        Map<String, Object> closed = current(subscription);
        boolean isBilled = "billed".equals(closed.put("status", "billed"));
        if (!isPrepaid(subscription) && !isBilled) {
            invoices.bill(subscription, closed, closed);
        }
        return open(subscription, Records.number(closed, "cycle") + 1);
    }

    private Map<String, @Nullable Object> open(Map<String, @Nullable Object> subscription, int number) {
        Instant start = boundary(subscription, number - 1);
        Instant end = boundary(subscription, number);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("start_at", start.toString());
        values.put("end_at", end.toString());
        values.put("billing_at", (isPrepaid(subscription) ? start : end).toString());
        values.put("status", "unbilled");
        values.put("cycle", number);
        values.put("duration", Duration.between(start, end).toDays());
        values.put("subscription", Map.of("id", String.valueOf(subscription.get("id"))));
        Map<String, @Nullable Object> opened = cycles.add(clock.now(), values);
        Map<String, Object> before = subscription.containsKey("current_cycle") ? current(subscription) : Map.of();
        subscription.put("current_cycle", opened);
        subscription.put("next_billing_at", end.toString());
        if (isPrepaid(subscription)) {
            invoices.bill(subscription, opened, before);
        }
        return opened;
    }

    /** The end of a cycle, counted from the start so that a month of 31 days does not shorten those that follow. */
    private Instant boundary(Map<String, @Nullable Object> subscription, int cycle) {
        Anchor anchor = anchors.getOrDefault(
                String.valueOf(subscription.get("id")), new Anchor(Times.day(Times.of(subscription, "start_at")), 0));
        long count = ((Number) subscription.getOrDefault("interval_count", 1)).longValue() * (cycle - anchor.cycle());
        ChronoUnit unit =
                switch (String.valueOf(subscription.get("interval"))) {
                    case "day" -> ChronoUnit.DAYS;
                    case "week" -> ChronoUnit.WEEKS;
                    case "year" -> ChronoUnit.YEARS;
                    default -> ChronoUnit.MONTHS;
                };
        return anchor.time().atZone(ZoneOffset.UTC).plus(count, unit).toInstant();
    }

    /** Ends the current cycle at another time. The next ones follow from there. */
    private Map<String, @Nullable Object> changeEnd(ReceivedCall call, String property) {
        Map<String, @Nullable Object> subscription = subscriptions.running(call);
        if (!subscription.containsKey("current_cycle")) {
            throw new Rejection(412, "The subscription has not begun.");
        }
        Map<String, Object> current = current(subscription);
        Instant end = SentBody.of(call)
                .requiring(property)
                .text(property)
                .flatMap(Times::read)
                .filter(time -> time.isAfter(Times.of(current, "start_at")))
                .orElseThrow(() -> SentBody.invalid(property, "It must be a time after the start of the cycle."));
        anchors.put(String.valueOf(subscription.get("id")), new Anchor(end, Records.number(current, "cycle")));
        current.put("end_at", end.toString());
        current.put(
                "duration", Duration.between(Times.of(current, "start_at"), end).toDays());
        if (!isPrepaid(subscription)) {
            current.put("billing_at", end.toString());
        }
        return Records.change(subscription, Map.of("next_billing_at", end.toString()), clock.now());
    }

    /** Which states the service accepts is not documented; the sandbox accepts every text. */
    private Map<String, @Nullable Object> changeStatus(ReceivedCall call) {
        Map<String, @Nullable Object> subscription = subscriptions.running(call);
        if (!subscription.containsKey("current_cycle")) {
            throw new Rejection(412, "The subscription has not begun.");
        }
        current(subscription).putAll(SentBody.of(call).requiring("status").only("status"));
        return Map.of();
    }

    /** Bills a cycle before it is closed. */
    private Map<String, @Nullable Object> pay(ReceivedCall call) {
        Map<String, @Nullable Object> subscription = subscriptions.running(call);
        Map<String, @Nullable Object> cycle = find(call, "cycle_id");
        if (isPrepaid(subscription) || "billed".equals(cycle.get("status"))) {
            throw new Rejection(412, "The cycle is billed.");
        }
        cycle.put("status", "billed");
        Map<String, @Nullable Object> invoice = invoices.bill(subscription, cycle, cycle);
        return Records.change(invoice, SentBody.of(call).only("metadata"), clock.now());
    }

    private Map<String, @Nullable Object> partial(ReceivedCall call) {
        Map<String, @Nullable Object> subscription = subscriptions.find(call);
        if (!subscription.containsKey("current_cycle")) {
            throw new Rejection(412, "The subscription has not begun.");
        }
        Map<String, Object> current = current(subscription);
        return invoices.draft(subscription, current, current);
    }

    private Map<String, @Nullable Object> find(ReceivedCall call, String parameter) {
        String id = Parameters.required(call, parameter);
        return of(subscriptions.find(call)).stream()
                .filter(cycle -> id.equals(cycle.get("id")))
                .findFirst()
                .orElseThrow(() -> new Rejection(404, "Cycle not found."));
    }

    private List<Map<String, @Nullable Object>> of(Map<String, @Nullable Object> subscription) {
        Object owner = Map.of("id", String.valueOf(subscription.get("id")));
        return cycles.all()
                .filter(cycle -> owner.equals(cycle.get("subscription")))
                .toList();
    }

    private static boolean isPrepaid(Map<String, @Nullable Object> subscription) {
        return !"postpaid".equals(subscription.get("billing_type"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> current(Map<String, @Nullable Object> subscription) {
        return (Map<String, Object>) requireNonNull(subscription.get("current_cycle"), "current_cycle");
    }
}
