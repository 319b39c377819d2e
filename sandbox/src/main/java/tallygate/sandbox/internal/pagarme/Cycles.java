package tallygate.sandbox.internal.pagarme;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
    private static final String ALL = "/subscriptions/{subscription_id}/cycles";

    private final Records cycles = new Records("cycle", "Cycle");
    private final SandboxClock clock;
    private final Subscriptions subscriptions;
    private final Invoices invoices;

    Cycles(SandboxClock clock, Subscriptions subscriptions, Invoices invoices) {
        this.clock = clock;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put("GET " + ALL, (example, call) -> Pages.of(of(subscriptions.find(call)), cycle -> cycle, call));
        behaviours.put("GET " + ALL + "/{cycleId}", (example, call) -> find(call));
        behaviours.put("POST " + ALL, (example, call) -> renew(call));
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
        closed.put("status", "billed");
        if (!isPrepaid(subscription)) {
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

    /** Returns the end of a cycle, counted from the start so that a short month does not move later cycles. */
    private static Instant boundary(Map<String, @Nullable Object> subscription, int cycle) {
        long count = ((Number) subscription.getOrDefault("interval_count", 1)).longValue() * cycle;
        ChronoUnit unit =
                switch (String.valueOf(subscription.get("interval"))) {
                    case "day" -> ChronoUnit.DAYS;
                    case "week" -> ChronoUnit.WEEKS;
                    case "year" -> ChronoUnit.YEARS;
                    default -> ChronoUnit.MONTHS;
                };
        return Times.of(subscription, "start_at")
                .atZone(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plus(count, unit)
                .toInstant();
    }

    private Map<String, @Nullable Object> partial(ReceivedCall call) {
        Map<String, @Nullable Object> subscription = subscriptions.find(call);
        if (!subscription.containsKey("current_cycle")) {
            throw new Rejection(412, "The subscription has not begun.");
        }
        Map<String, Object> current = current(subscription);
        return invoices.draft(subscription, current, current);
    }

    private Map<String, @Nullable Object> find(ReceivedCall call) {
        String id = Parameters.required(call, "cycleId");
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
