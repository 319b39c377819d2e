package tallygate.chaos.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import tallygate.genauth.ManagementClient;
import tallygate.transport.HttpTransport;

/** Makes a client and a transport, begins some calls, and closes both while they are under way; then all over again. */
final class ClosingCaller implements Runnable {
    private static final int CALLS = 6;
    private static final int CLOSED_WITHIN_MILLIS = 500;

    private final CallerContext context;
    private final Supplier<HttpTransport> transports;
    private final Function<HttpTransport, ManagementClient> clients;
    private final List<CallKind<?, ?>> kinds;
    private final Duration thinkTime;
    private final Random random;

    ClosingCaller(
            CallerContext context,
            Supplier<HttpTransport> transports,
            Function<HttpTransport, ManagementClient> clients,
            List<CallKind<?, ?>> kinds,
            Duration thinkTime,
            long seed) {
        this.context = context;
        this.transports = transports;
        this.clients = clients;
        this.kinds = kinds;
        this.thinkTime = thinkTime;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (!Pauses.stoppedWithin(context.stop(), thinkTime, random)) {
            HttpTransport transport = transports.get();
            ManagementClient client = clients.apply(transport);
            List<Runnable> begun = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                begun.add(begin(new TrackedCall<>(context, kind(), client, Timeouts.draw(random))));
            }
            context.timer().schedule(() -> close(client, transport), closedAfter(), TimeUnit.MILLISECONDS);
            new TrackedCall<>(context, kind(), client, Timeouts.draw(random)).block();
            begun.forEach(Runnable::run);
        }
    }

    private static <R> Runnable begin(TrackedCall<?, R> call) {
        CompletableFuture<R> future = call.begin();
        return () -> call.await(future);
    }

    private static void close(ManagementClient client, HttpTransport transport) {
        client.close();
        transport.close();
    }

    private CallKind<?, ?> kind() {
        return kinds.get(random.nextInt(kinds.size()));
    }

    private int closedAfter() {
        return random.nextInt(CLOSED_WITHIN_MILLIS);
    }
}
