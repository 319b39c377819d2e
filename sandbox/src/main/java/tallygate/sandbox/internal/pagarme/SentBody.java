package tallygate.sandbox.internal.pagarme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;

/** The body of a request. A missing required property is rejected with HTTP status 422, as by the service. */
record SentBody(Map<String, Object> properties) {
    static SentBody of(ReceivedCall call) {
        return new SentBody(call.body().length == 0 ? Map.of() : call.json());
    }

    SentBody requiring(String... names) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (String name : names) {
            if (properties.get(name) == null) {
                errors.put(name, List.of("The " + name + " field is required."));
            }
        }
        if (!errors.isEmpty()) {
            throw new Rejection(422, "The request is invalid.", errors);
        }
        return this;
    }

    /** The rejection of one property. */
    static Rejection invalid(String property, String message) {
        return new Rejection(422, "The request is invalid.", Map.of(property, List.of(message)));
    }

    boolean has(String name) {
        return properties.get(name) != null;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(properties.get(name)).map(Object::toString);
    }

    Optional<Long> number(String name) {
        Object value = properties.get(name);
        if (value != null && !(value instanceof Number)) {
            throw invalid(name, "The " + name + " field must be a number.");
        }
        return Optional.ofNullable((Number) value).map(Number::longValue);
    }

    /** An amount of cents of at least one. */
    long cents(String name) {
        long cents = requiring(name).number(name).orElseThrow();
        if (cents < 1) {
            throw invalid(name, "The " + name + " field must be at least 1.");
        }
        return cents;
    }

    SentBody part(String name) {
        return new SentBody(Templates.object(properties.get(name)));
    }

    List<SentBody> parts(String name) {
        return properties.get(name) instanceof List<?> list
                ? list.stream()
                        .map(part -> new SentBody(Templates.object(part)))
                        .toList()
                : List.of();
    }

    /** Returns those of the named properties that were sent. */
    Map<String, @Nullable Object> only(String... names) {
        Map<String, @Nullable Object> sent = new LinkedHashMap<>();
        for (String name : names) {
            if (properties.containsKey(name)) {
                sent.put(name, properties.get(name));
            }
        }
        return sent;
    }
}
