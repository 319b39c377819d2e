package tallygate.chaos.hostile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tallygate.chaos.run.Violations;
import tallygate.core.Operation;
import tallygate.core.RetryPolicy;
import tallygate.core.Safety;
import tallygate.core.error.TallygateException;
import tallygate.genauth.Dialect;
import tallygate.genauth.EventSubscription;
import tallygate.genauth.ManagementClient;
import tallygate.json.MissingPropertyException;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.transport.HttpTransport;

/** Asks for one shape after the other, in each way a client reads responses. */
final class HostileCaller implements Runnable, AutoCloseable {
    /** Slow machines included; most calls take milliseconds. */
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** On a loaded machine many callers wait for the processor; a call that hangs takes longer still. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private static final long MILLIS_OF_EVENTS = 100;
    private static final int LONGEST_MESSAGE = 2000;
    private static final Operation<Map<String, ?>, Map<String, @Nullable Object>> ANY =
            Operation.get("/any").withSafety(Safety.SAFE);
    private static final Map<String, ?> QUERY = Map.of("q", "value of a query");

    private final ManagementClient genauth;
    private final SubscriptionUsageClient pagarme;
    private final BooleanSupplier goesOn;
    private final Violations violations;
    private int turn;
    private long calls;
    private long results;
    private final AtomicLong received = new AtomicLong();

    /**
     * @param turn in which way of a call it begins
     * @param goesOn asked before each round
     */
    HostileCaller(String baseUrl, HttpTransport transport, int turn, BooleanSupplier goesOn, Violations violations) {
        this.turn = turn;
        this.goesOn = goesOn;
        this.violations = violations;
        genauth = ManagementClient.builder()
                .accessKey("key-id", "hostile-key-of-genauth")
                .dialect(Dialect.AUTHING.withAuthorization(Dialect.Authorization.SIGNATURE))
                .host(baseUrl)
                .eventHost(baseUrl.replaceFirst("http", "ws"))
                .transport(transport)
                .build();
        pagarme = SubscriptionUsageClient.builder()
                .secretKey("sk_test_hostile")
                .baseUrl(baseUrl)
                .transport(transport)
                .build();
    }

    @Override
    public void run() {
        List<Shape> shapes = Shapes.all();
        while (goesOn.getAsBoolean()) {
            for (int number = 0; number < shapes.size(); number++) {
                round(number, shapes.get(number).name());
            }
            receiveEvents();
        }
    }

    long calls() {
        return calls;
    }

    long results() {
        return results;
    }

    long events() {
        return received.get();
    }

    private void round(int number, String shape) {
        String header = Integer.toString(number);
        ManagementClient client = genauth.withOptions(o -> o.header(HostileServer.SHAPE, header)
                .timeout(TIMEOUT)
                .maxResponseBytes(Shapes.MOST_BYTES)
                .maxResponseValues(Shapes.MOST_VALUES)
                .retryPolicy(RetryPolicy.never()));
        SubscriptionUsageClient usages = pagarme.withOptions(o -> o.header(HostileServer.SHAPE, header)
                .timeout(TIMEOUT)
                .maxResponseBytes(Shapes.MOST_BYTES)
                .maxResponseValues(Shapes.MOST_VALUES)
                .retryPolicy(RetryPolicy.never()));
        // Callers that differ in their first turn cover all ways with each shape.
        switch (turn++ % 3) {
            case 0 -> call(shape, () -> client.getUsageInfo().data().usages().size());
            case 1 -> call(shape, () -> client.async().call(ANY, QUERY).join());
            default -> call(shape, () -> usages.call(ANY, QUERY));
        }
    }

    /** A listener that is slower than the server, for a moment over each shape of events. */
    private void receiveEvents() {
        for (int number = 0; number < EventShapes.count(); number++) {
            try (EventSubscription events =
                    genauth.subscribe(EventShapes.CODE + number, event -> receive(), options -> options.maxMessageBytes(
                                    EventShapes.MOST_BYTES)
                            .queueBytes(Shapes.MOST_BYTES)
                            .heartbeat(Duration.ofSeconds(1)))) {
                sleep(MILLIS_OF_EVENTS);
                calls++;
            }
        }
    }

    private void receive() {
        received.incrementAndGet();
        sleep(1);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(String shape, Supplier<?> call) {
        long start = System.nanoTime();
        try {
            Object unused = call.get();
            results++;
        } catch (TallygateException | MissingPropertyException expected) {
            // What a hostile server deserves.
            requireShort(shape, expected);
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof TallygateException)) {
                violations.add("An unexpected failure with " + shape + ".", e);
            }
        } catch (RuntimeException | Error e) {
            violations.add("An unexpected failure with " + shape + ".", e);
        }
        calls++;
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (taken.compareTo(TIMEOUT.plus(SLACK)) > 0) {
            violations.add("A call for " + shape + " took " + taken + ".", null);
        }
    }

    private void requireShort(String shape, RuntimeException failure) {
        int characters = String.valueOf(failure.getMessage()).length();
        if (characters > LONGEST_MESSAGE) {
            violations.add("A message for " + shape + " has " + characters + " characters.", null);
        }
    }

    @Override
    public void close() {
        genauth.close();
        pagarme.close();
    }
}
