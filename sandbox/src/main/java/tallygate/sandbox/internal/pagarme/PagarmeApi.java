package tallygate.sandbox.internal.pagarme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tallygate.sandbox.internal.http.Api;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.http.Response;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.Behaviour;
import tallygate.sandbox.internal.spec.ExampleResponses;
import tallygate.sandbox.internal.spec.RequiredProperties;
import tallygate.sandbox.internal.spec.Routes;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** Pagar.me, with state. Executes one call at a time, so that no idempotency key is executed twice. */
public final class PagarmeApi implements Api {
    public static final String BASE_PATH = "/core/v5";
    public static final String SECRET_KEY = "sk_test_sandbox";
    public static final String FAILING_CARD = Cards.FAILING;

    private static final String ITEMS = "/subscriptions/{subscription_id}/items";
    private static final String ITEM = ITEMS + "/{item_id}";
    private static final String USAGES = ITEM + "/usages";

    private final Map<String, Map<String, Object>> examples;
    private final Map<String, String> responseTypes;
    private final RequiredProperties required;
    private final Routes routes;
    private final Map<String, Behaviour> behaviours;
    private final UsageBook book;
    private final Events events;
    private final Cycles cycles;
    private final KeyMemory keys;
    private final RouteLimits limits;

    public PagarmeApi(Specification specification, SandboxClock clock) {
        this.examples = new LinkedHashMap<>();
        this.responseTypes = new HashMap<>();
        this.required = new RequiredProperties(specification);
        for (SpecifiedOperation operation : SpecifiedOperation.allOf(specification)) {
            String route = operation.method() + ' ' + operation.path();
            examples.put(route, ExampleResponses.of(operation));
            if (operation.responseType() != null) {
                responseTypes.put(route, operation.responseType());
            }
        }
        this.routes = new Routes(BASE_PATH, examples.keySet());
        this.keys = new KeyMemory(clock);
        this.limits = new RouteLimits(clock);
        this.events = new Events(clock);
        Plans plans = new Plans(clock, events);
        Customers customers = new Customers(clock, events);
        Cards cards = new Cards(clock, events, customers);
        Subscriptions subscriptions = new Subscriptions(clock, events, plans, customers, cards);
        SubscriptionItems items = new SubscriptionItems(examples.get("GET " + ITEM), subscriptions);
        this.book = new UsageBook(items, examples.get("POST " + USAGES), clock);
        Balances balances = new Balances(clock);
        Recipients recipients = new Recipients(clock, events, balances);
        Charges charges = new Charges(clock, events, cards, balances);
        Invoices invoices = new Invoices(clock, events, book, charges, recipients);
        this.cycles = new Cycles(clock, subscriptions, invoices);
        UsageTotals totals = new UsageTotals(book);
        this.behaviours = new HashMap<>(Map.of(
                "GET " + ITEMS,
                items::page,
                "GET " + ITEM,
                items::one,
                "GET " + USAGES,
                book::page,
                "POST " + USAGES,
                book::record,
                "DELETE " + USAGES + "/{usage_id}",
                book::takeBack,
                "GET /subscriptions/{subscription_id}/usages-details/",
                totals::details,
                "GET /subscriptions/{subscription_id}/periods/{period_id}/usages/report",
                totals::report));
        plans.addTo(behaviours);
        customers.addTo(behaviours);
        cards.addTo(behaviours);
        subscriptions.addTo(behaviours);
        cycles.addTo(behaviours);
        invoices.addTo(behaviours);
        new Addresses(clock, events, customers).addTo(behaviours);
        new AccessTokens(clock, customers).addTo(behaviours);
        new SubscriptionChanges(clock, events, cards, recipients, subscriptions, invoices).addTo(behaviours);
        charges.addTo(behaviours);
        new ChargeChanges(clock, events, cards, balances, charges).addTo(behaviours);
        new Orders(clock, events, customers, cards, charges, recipients).addTo(behaviours);
        recipients.addTo(behaviours);
        balances.addTo(behaviours);
        new Payouts(clock, events, recipients, balances).addTo(behaviours);
    }

    /** Closes the cycles that have ended. */
    public synchronized void advance() {
        cycles.advance();
    }

    /** Sets the receiver of the events from now on, in their order. */
    public synchronized void sendEventsTo(Consumer<Map<String, Object>> receiver) {
        events.sendTo(receiver);
    }

    public synchronized List<BookedUsage> accepted() {
        return book.accepted();
    }

    public synchronized void limitEachRoute(int requestsPerMinute) {
        limits.set(requestsPerMinute);
    }

    @Override
    public synchronized Response response(ReceivedCall call) {
        try {
            boolean authorized = call.header("Authorization")
                    .filter(PagarmeApi::isOfTheAccount)
                    .isPresent();
            if (!authorized && !call.path().startsWith(BASE_PATH + "/tokens")) {
                return errorResponse(401, "Authorization has been denied for this request.");
            }
            cycles.advance();
            String route = routes.find(call);
            limits.count(route);
            return keys.response(call, () -> carryOut(route, call.with(routes.parameters(route, call))));
        } catch (Rejection rejection) {
            return errorResponse(rejection, call);
        }
    }

    /** Returns whether the user is the secret key; the password is ignored, as by the service. */
    private static boolean isOfTheAccount(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        try {
            String credentials = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), UTF_8);
            return credentials.startsWith(SECRET_KEY + ':');
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private Response carryOut(String route, ReceivedCall call) {
        Map<String, Object> example = Templates.object(examples.get(route));
        Behaviour behaviour = behaviours.get(route);
        Map<String, Object> content = behaviour == null ? example : behaviour.content(example, call);
        cycles.advance();
        String type = responseTypes.get(route);
        return Response.json(200, type == null ? content : required.in(type, content));
    }

    @Override
    public boolean hasErrorsInBody() {
        return false;
    }

    @Override
    public Response errorResponse(int code, boolean inBody) {
        return switch (code) {
            case 401 -> errorResponse(code, "Authorization has been denied for this request.");
            case 402 -> errorResponse(code, "Payment required.");
            case 403 -> errorResponse(code, "Forbidden.");
            case 429 -> errorResponse(code, "Too many requests.").askingToWait();
            default -> errorResponse(code, "Internal server error.");
        };
    }

    private static Response errorResponse(int status, String message) {
        return errorResponse(status, message, Map.of(), Map.of());
    }

    private static Response errorResponse(Rejection rejection, ReceivedCall call) {
        return errorResponse(rejection.code(), rejection.reason(), rejection.details(), echo(call));
    }

    private static Response errorResponse(int status, String message, Map<String, ?> errors, Map<String, ?> request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", message);
        body.put("errors", errors);
        body.put("request", request);
        return Response.json(status, body);
    }

    private static Map<String, ?> echo(ReceivedCall call) {
        try {
            return call.json();
        } catch (Rejection notAnObject) {
            return Map.of();
        }
    }
}
