package tallygate.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over the wire, and how badly. */
record Answer(int status, Map<String, String> headers, String body, Delivery delivery) {

    enum Delivery {
        WHOLE,
        LATE,
        CUT_OFF,
        RESET
    }

    static Answer json(int status, Object value) {
        return new Answer(status, Map.of("Content-Type", "application/json"), Json.write(value), Delivery.WHOLE);
    }

    static Answer html(String page) {
        return new Answer(200, Map.of("Content-Type", "text/html; charset=utf-8"), page, Delivery.WHOLE);
    }

    byte[] content() {
        return body.getBytes(UTF_8);
    }

    Answer delivered(Delivery how) {
        return new Answer(status, headers, body, how);
    }

    Answer askingToWait() {
        return with("Retry-After", "1");
    }

    private Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, delivery);
    }
}
