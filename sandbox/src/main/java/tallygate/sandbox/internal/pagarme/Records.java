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
        return page(all(), call, filters);
    }

    static Map<String, @Nullable Object> page(
            Stream<Map<String, @Nullable Object>> all, ReceivedCall call, String... filters) {
        List<Map<String, @Nullable Object>> found = all.filter(
                        record -> Stream.of(filters).allMatch(filter -> call.parameter(filter)
                                .map(wanted -> wanted.equals(String.valueOf(record.get(filter))))
                                .orElse(true)))
                .toList();
        return Pages.of(found, record -> record, call);
    }

    /** Changes an object now, and returns it. */
    static Map<String, @Nullable Object> change(
            Map<String, @Nullable Object> record, Map<String, ? extends @Nullable Object> values, Instant now) {
        record.putAll(values);
        record.put("updated_at", now.toString());
        return record;
    }

    /** Deletes an object now, and returns it; it can be read afterwards. */
    static Map<String, @Nullable Object> delete(Map<String, @Nullable Object> record, Instant now) {
        record.put("status", "deleted");
        record.put("deleted_at", now.toString());
        return record;
    }

    /** The member of a list that has this identifier. */
    static Map<String, @Nullable Object> member(Map<String, ?> holder, String list, String id, String name) {
        return list(holder, list).stream()
                .filter(member -> id.equals(member.get("id")))
                .findFirst()
                .orElseThrow(() -> new Rejection(404, name + " not found."));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, ?> holder, String name) {
        return holder.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    /** A copy in which these values are texts, as responses have them where requests have numbers or booleans. */
    static Map<String, Object> withTexts(Map<String, Object> object, String... names) {
        Map<String, Object> copy = new LinkedHashMap<>(object);
        for (String name : names) {
            copy.computeIfPresent(name, (key, value) -> value.toString());
        }
        return copy;
    }

    /** An amount that the sandbox wrote, in cents. */
    static long amount(Map<String, ?> from, String name) {
        return ((Number) requireNonNull(from.get(name), name)).longValue();
    }

    /** A number that the sandbox wrote. */
    static int number(Map<String, ?> from, String name) {
        return ((Number) requireNonNull(from.get(name), name)).intValue();
    }
}
