package tallygate.transport.tck.random;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;

/**
 * The observations of a caller and a server of some exchanges, without permitted differences of transports: one line for
 * each, with its outcome and how often its request was on the wire.
 *
 * <p>Headers are compared by name without case, values of one name in order; those of framing and connection are left out. A
 * GET that broke off before its response may have been sent twice (T31) and counts as once.
 *
 * @param exchanges one line for each, in order
 */
public record NormalisedTrace(List<String> exchanges) {
    private static final List<String> OF_THE_CONNECTION = List.of("connection", "content-length", "transfer-encoding");

    public NormalisedTrace {
        exchanges = List.copyOf(exchanges);
    }

    static String line(int index, HttpMethod method, RunningCall.Ending ending, int wireRequests) {
        if (ending.failure().isEmpty()) {
            return line(index, method, ending.reply(), wireRequests);
        }
        String reason = reasonOf(ending.failure().get());
        boolean mayRepeat = method == HttpMethod.GET && reason.equals("" + Reason.CONNECTION_LOST);
        return line(index, method, reason, mayRepeat && wireRequests == 2 ? 1 : wireRequests);
    }

    static String line(int index, HttpMethod method, Reply reply, int wireRequests) {
        String outcome = reply.status() + " " + selected(reply.headers()) + " "
                + reply.body().size() + " bytes "
                + reply.body().sha256().hex().substring(0, 16);
        return line(index, method, outcome, wireRequests);
    }

    static String line(int index, HttpMethod method, String outcome, int wireRequests) {
        return index + " " + method + " -> " + outcome + ", requests on the wire: " + wireRequests;
    }

    @Override
    public String toString() {
        return String.join("\n", exchanges);
    }

    private static String reasonOf(Throwable failure) {
        if (failure instanceof ExchangeTimeoutException timeout) {
            return "timeout in " + timeout.phase();
        }
        return failure instanceof ExchangeException typed ? "" + typed.reason() : failure.toString();
    }

    private static String selected(Headers headers) {
        TreeMap<String, List<String>> selected = new TreeMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i).toLowerCase(Locale.ROOT);
            if (!OF_THE_CONNECTION.contains(name)) {
                selected.put(name, headers.all(name));
            }
        }
        return selected.toString();
    }
}
