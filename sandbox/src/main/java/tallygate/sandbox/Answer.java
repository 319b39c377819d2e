package tallygate.sandbox;

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

    static Answer success(Object envelope) {
        return json(200, envelope);
    }

    /** @param apiCode the finer code, or 0 for none */
    static Answer failure(int status, int statusCode, int apiCode, String message) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("statusCode", statusCode);
        envelope.put("message", message);
        if (apiCode != 0) {
            envelope.put("apiCode", apiCode);
        }
        envelope.put("requestId", "934108e5-9fbf-4d24-8da1-c330328abd6c");
        return json(status, envelope);
    }

    static Answer json(int status, Object value) {
        return new Answer(status, Map.of("Content-Type", "application/json"), Json.write(value), Delivery.WHOLE);
    }

    static Answer html(String page) {
        return new Answer(200, Map.of("Content-Type", "text/html; charset=utf-8"), page, Delivery.WHOLE);
    }

    Answer delivered(Delivery how) {
        return new Answer(status, headers, body, how);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, delivery);
    }
}
