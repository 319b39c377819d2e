package tallygate.sandbox.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import tallygate.sandbox.internal.json.JsonText;

/** A response and its delivery: complete, late, cut off, or none. */
public record Response(int status, Map<String, String> headers, String body, Delivery delivery) {

    public enum Delivery {
        WHOLE,
        LATE,
        CUT_OFF,
        RESET
    }

    public static Response json(int status, Object value) {
        return new Response(status, Map.of("Content-Type", "application/json"), JsonText.write(value), Delivery.WHOLE);
    }

    public static Response html(String page) {
        return new Response(200, Map.of("Content-Type", "text/html; charset=utf-8"), page, Delivery.WHOLE);
    }

    byte[] content() {
        return body.getBytes(UTF_8);
    }

    public Response delivered(Delivery how) {
        return new Response(status, headers, body, how);
    }

    public Response askingToWait() {
        return with("Retry-After", "1");
    }

    private Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body, delivery);
    }
}
