package tallygate.sandbox.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import tallygate.sandbox.internal.json.Json;

/** What goes back over the wire, and how badly. */
public record Answer(int status, Map<String, String> headers, String body, Delivery delivery) {

    public enum Delivery {
        WHOLE,
        LATE,
        CUT_OFF,
        RESET
    }

    public static Answer json(int status, Object value) {
        return new Answer(status, Map.of("Content-Type", "application/json"), Json.write(value), Delivery.WHOLE);
    }

    public static Answer html(String page) {
        return new Answer(200, Map.of("Content-Type", "text/html; charset=utf-8"), page, Delivery.WHOLE);
    }

    byte[] content() {
        return body.getBytes(UTF_8);
    }

    public Answer delivered(Delivery how) {
        return new Answer(status, headers, body, how);
    }

    public Answer askingToWait() {
        return with("Retry-After", "1");
    }

    private Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, delivery);
    }
}
