package tallygate.sandbox.internal.pagarme;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;

/** The objects of one kind as JSON values, in the order of their creation. */
final class Records {
    private final String prefix;
    private final String name;
    private final Map<String, Map<String, @Nullable Object>> byId = new LinkedHashMap<>();

    /**
     * @param prefix of the identifiers, for example {@code plan}
     * @param name for messages, for example {@code Plan}
     */
    Records(String prefix, String name) {
        this.prefix = prefix;
        this.name = name;
    }

    /** Adds a new object with an identifier and the time of its creation. */
    Map<String, @Nullable Object> add(Instant now, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> created = new LinkedHashMap<>();
        created.put("id", String.format("%s_%016d", prefix, byId.size() + 1));
        created.putAll(values);
        created.put("created_at", now.toString());
        created.put("updated_at", now.toString());
        byId.put(String.valueOf(created.get("id")), created);
        return created;
    }

    Map<String, @Nullable Object> find(String id) {
        Map<String, @Nullable Object> found = byId.get(id);
        if (found == null) {
            throw new Rejection(404, name + " not found.");
        }
        return found;
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    Stream<Map<String, @Nullable Object>> all() {
        return byId.values().stream();
    }

    /** Returns a page of the objects that match the filters of the query. */
    Map<String, @Nullable Object> page(ReceivedCall call, String... filters) {
        List<Map<String, @Nullable Object>> found = all().filter(
                        record -> Stream.of(filters).allMatch(filter -> call.parameter(filter)
                                .map(wanted -> wanted.equals(String.valueOf(record.get(filter))))
                                .orElse(true)))
                .toList();
        return Pages.of(found, record -> record, call);
    }

    /** Returns a number that the sandbox wrote. */
    static int number(Map<String, ?> from, String name) {
        return ((Number) requireNonNull(from.get(name), name)).intValue();
    }
}
