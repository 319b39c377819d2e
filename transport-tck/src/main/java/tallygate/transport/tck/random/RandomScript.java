package tallygate.transport.tck.random;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedConnection;
import tallygate.transport.tck.server.ScriptedServer;

/**
 * A few exchanges with one server, one after the other, drawn from a seed: status, headers, body, its framing, pauses, and
 * every way to end badly. The same seed gives the same script on every machine and JDK. A script determines the outcome that
 * every transport must have, so that two transports can be compared with it and with each other.
 */
public final class RandomScript implements Script {
    private static final int MOST_EXCHANGES = 3;
    private static final int ATTEMPTS_OF_TIMED = 3;

    private final long seed;
    private final CallStyle style;
    private final List<RandomExchange> exchanges = new ArrayList<>();

    private RandomScript(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.seed = seed;
        this.style = random.nextBoolean() ? CallStyle.SYNC : CallStyle.ASYNC;
        for (int count = random.nextInt(1, MOST_EXCHANGES + 1); count > 0; count--) {
            exchanges.add(new RandomExchange(exchanges.size(), random));
        }
    }

    public static RandomScript of(long seed) {
        return new RandomScript(seed);
    }

    /** Returns the trace that every transport must have. */
    public NormalisedTrace expected() {
        return new NormalisedTrace(
                exchanges.stream().map(RandomExchange::expected).toList());
    }

    /**
     * Runs the script with this transport, and returns the trace. A script with stalls or resets depends on the clock: if its
     * trace differs from the expected one, it is run again, up to three times, because a busy machine may have delayed it.
     */
    public NormalisedTrace traceOf(HttpTransport transport) {
        boolean timed = exchanges.stream().anyMatch(RandomExchange::isTimed);
        NormalisedTrace trace = runOnce(transport);
        for (int attempt = 1; timed && attempt < ATTEMPTS_OF_TIMED && !trace.equals(expected()); attempt++) {
            trace = runOnce(transport);
        }
        return trace;
    }

    /** Serves each request as the exchange that its path names. */
    @Override
    public void run(ScriptedConnection connection) throws IOException {
        boolean open = true;
        while (open) {
            int index = Integer.parseInt(connection.readRequest().target().substring(1));
            open = exchanges.get(index).run(connection);
        }
    }

    /** Returns the seed and a description of each exchange. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed " + seed + ", " + style);
        exchanges.forEach(exchange -> text.append("\n  ").append(exchange));
        return text.toString();
    }

    private NormalisedTrace runOnce(HttpTransport transport) {
        List<String> lines = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.start(this)) {
            for (int i = 0; i < exchanges.size(); i++) {
                TransportRequest request = exchanges.get(i).request(server.uri("/" + i));
                RunningCall.Ending ending =
                        RunningCall.start(style, transport, request).endingWithin(RunningCall.LIMIT);
                HttpMethod method = exchanges.get(i).method();
                lines.add(NormalisedTrace.line(
                        i, method, ending, server.requestsTo("/" + i).size()));
            }
        }
        return new NormalisedTrace(lines);
    }
}
