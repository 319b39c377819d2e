package tallygate.sandbox.internal.pagarme;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallygate.sandbox.internal.http.Rejection;

/** The content of a request to record a usage. */
public record UsageContent(
        int quantity,
        String description,
        String usedAt,
        Optional<String> code,
        Optional<String> group,
        Optional<Long> amount) {

    /** Returns the content of a request without a body: one unit, now. */
    static UsageContent unsaid(String description, Instant now) {
        return new UsageContent(1, description, now.toString(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param unsaid the values of properties that the body does not have */
    static UsageContent of(Map<String, Object> body, UsageContent unsaid) {
        Reader reader = new Reader(body, new LinkedHashMap<>());
        UsageContent content = new UsageContent(
                optional(body, "quantity", (int) reader.wholeNumber("quantity", Integer.MAX_VALUE))
                        .orElse(unsaid.quantity),
                optional(body, "description", reader.text("description")).orElse(unsaid.description),
                optional(body, "used_at", reader.time("used_at")).orElse(unsaid.usedAt),
                optional(body, "code", reader.text("code")),
                optional(body, "group", reader.text("group")),
                optional(body, "amount", reader.wholeNumber("amount", Long.MAX_VALUE)));
        if (!reader.errors.isEmpty()) {
            throw new Rejection(422, "The request is invalid.", reader.errors);
        }
        return content;
    }

    private static <T> Optional<T> optional(Map<String, Object> body, String name, T value) {
        return body.get(name) == null ? Optional.empty() : Optional.of(value);
    }

    /** Collects all errors, so that one response names them all. */
    private record Reader(Map<String, Object> body, Map<String, List<String>> errors) {
        String text(String name) {
            Object value = body.get(name);
            if (value != null && (!(value instanceof String text) || text.isBlank())) {
                return wrong(name, "The " + name + " field must be a text.");
            }
            return String.valueOf(value);
        }

        String time(String name) {
            Object value = body.get(name);
            if (value == null
                    || (value instanceof String text && Times.read(text).isPresent())) {
                return String.valueOf(value);
            }
            return wrong(name, "The " + name + " field must be a time of RFC 3339.");
        }

        long wholeNumber(String name, long most) {
            Object value = body.get(name);
            if (value == null) {
                return 0;
            }
            if (value instanceof Integer || value instanceof Long) {
                long number = ((Number) value).longValue();
                if (number >= 0 && number <= most) {
                    return number;
                }
            }
            wrong(name, "The " + name + " field must be a whole number from 0 to " + most + ".");
            return 0;
        }

        private String wrong(String name, String problem) {
            errors.put(name, List.of(problem));
            return "";
        }
    }
}
