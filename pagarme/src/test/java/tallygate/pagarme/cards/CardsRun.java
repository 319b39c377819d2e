package tallygate.pagarme.cards;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import tallygate.core.error.TallygateException;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallListener;
import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.model.*;
import tallygate.sandbox.Failure;
import tallygate.sandbox.PagarmeSandbox;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;

/**
 * Sends a card in each way there is, prints whatever can be printed of it, logs at every level, and writes its heap after everything is
 * closed. Arguments: the transport, the number and the code of the card back to front, so that they are not in the heap from the
 * start, and the file of the heap.
 */
final class CardsRun {
    private static final Logger ROOT = Logger.getLogger("");

    private CardsRun() {}

    public static void main(String[] arguments) throws Exception {
        ROOT.setLevel(Level.ALL);
        for (var handler : ROOT.getHandlers()) {
            handler.setLevel(Level.ALL);
        }
        if (ROOT.getHandlers().length == 0) {
            ROOT.addHandler(new ConsoleHandler());
        }
        calls(arguments[0], backToFront(arguments[1]), backToFront(arguments[2]));
        // The threads of the JDK's client end some time after it was closed.
        for (int i = 0; i < 200 && (i < 10 || clientRuns()); i++) {
            System.gc();
            Thread.sleep(100);
        }
        dump(arguments[3]);
    }

    private static boolean clientRuns() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("HttpClient"));
    }

    private static String backToFront(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static void dump(String file) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, true);
    }

    private static void calls(String transport, String number, String code) {
        try (PagarmeSandbox sandbox = PagarmeSandbox.start();
                HttpTransport http = transport.equals("jdk") ? JdkTransport.create() : RetrofitTransport.create();
                PagarmeClient pagarme = PagarmeClient.builder()
                        .baseUrl(sandbox.baseUrl())
                        .secretKey(sandbox.secretKey())
                        .transport(http)
                        .listener(new Printing())
                        .driftListener(drift -> print("drift", drift))
                        .build()) {
            calls(sandbox, pagarme, number, code);
        }
    }

    private static void calls(PagarmeSandbox sandbox, PagarmeClient pagarme, String number, String code) {
        CreateCardTokenRequest card = CreateCardTokenRequest.builder()
                .number(number)
                .holderName("ADA")
                .expMonth(12)
                .expYear(2040)
                .cvv(code)
                .build();
        CreateTokenRequest tokenRequest = CreateTokenRequest.builder()
                .appId("pk_test_sandbox")
                .type(TokenType.CARD)
                .card(card)
                .build();
        print("card", card);
        print("request", tokenRequest);
        GetTokenResponse token = pagarme.createToken(tokenRequest);
        print("token", token);
        GetCustomerResponse customer = pagarme.createCustomer(
                CreateCustomerRequest.builder().name("Ada").build());
        print(
                "card",
                pagarme.createCard(CreateCardRequest.builder()
                        .customerId(customer.id())
                        .token(token.id())
                        .build()));
        CardRequest again = CardRequest.builder()
                .number(number)
                .holderName("ADA")
                .expMonth(12)
                .expYear(2040)
                .cvv(code)
                .build();
        CreateSubscriptionRequest subscription = CreateSubscriptionRequest.builder()
                .customerId(customer.id())
                .paymentMethod(PaymentMethod.CREDIT_CARD)
                .card(again)
                .interval(BillingInterval.MONTH)
                .intervalCount(1)
                .items(List.of(SubscriptionItemRequest.builder()
                        .name("Seat")
                        .description("Seat")
                        .quantity(1)
                        .pricingScheme(CreatePricingSchemeRequest.builder()
                                .schemeType(SchemeType.UNIT)
                                .price(500L)
                                .build())
                        .build()))
                .build();
        sandbox.failNext(Failure.CONNECTION_RESET);
        print("subscription", pagarme.createSubscription(subscription));
        for (Failure failure : List.of(Failure.SERVER_ERROR, Failure.HTML, Failure.FORBIDDEN, Failure.CUT_OFF)) {
            sandbox.failAll(failure);
            fail(() -> pagarme.createSubscription(subscription));
            sandbox.recover();
        }
        // The error response repeats the request.
        fail(() -> pagarme.createToken(tokenRequest.toBuilder()
                .card(card.toBuilder().number(number + "x").build())
                .build()));
        fail(() -> pagarme.createCard(CreateCardRequest.builder()
                .customerId(customer.id())
                .token(token.id())
                .build()));
        pagarme.async().createToken(tokenRequest).join();
        sandbox.advanceClock(Duration.ofDays(32));
        pagarme.getChargesPaged(GetChargesRequest.builder().build()).forEach(charge -> print("charge", charge));
        print(
                "customer",
                pagarme.getCards(
                        GetCardsRequest.builder().customerId(customer.id()).build()));
        print("sandbox", sandbox.accepted() + " " + sandbox + " " + pagarme + " at " + Instant.now());
    }

    private static void fail(Runnable call) {
        try {
            call.run();
            throw new AssertionError("The call succeeded.");
        } catch (TallygateException e) {
            e.printStackTrace();
            ROOT.log(Level.SEVERE, "failed", e);
        }
    }

    private static void print(String what, Object value) {
        System.out.println(what + ": " + value);
        ROOT.log(Level.INFO, what, value);
    }

    private static final class Printing implements CallListener {
        @Override
        public void callStarted(CallEvent.Started event) {
            print("started", event);
        }

        @Override
        public void attemptEnded(CallEvent.AttemptEnded event) {
            print("attempt", event);
        }

        @Override
        public void retryScheduled(CallEvent.RetryScheduled event) {
            print("retry", event);
        }

        @Override
        public void callFinished(CallEvent.Finished event) {
            print("finished", event);
        }
    }
}
