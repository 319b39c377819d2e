package tallygate.sandbox.internal.genauth.records;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Rejection;

/** The records of one kind in the order of their creation, and the members of each. A record is replaced, never changed. */
final class Table {
    private final String noun;
    private final String idProperty;
    private final Map<String, ?> details;
    private final Map<String, Map<String, Object>> records = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();

    /** @param details the further properties of the error response for a missing record */
    Table(String noun, String idProperty, Map<String, ?> details) {
        this.noun = noun;
        this.idProperty = idProperty;
        this.details = details;
    }

    /** Adds a record, or replaces the one of its id. */
    Map<String, Object> put(Map<String, Object> record) {
        records.put(id(record), record);
        return record;
    }

    List<Map<String, Object>> all() {
        return List.copyOf(records.values());
    }

    List<Map<String, Object>> all(Predicate<Map<String, Object>> wanted) {
        return records.values().stream().filter(wanted).toList();
    }

    Optional<Map<String, Object>> find(Predicate<Map<String, Object>> wanted) {
        return records.values().stream().filter(wanted).findFirst();
    }

    /** Returns the record with this value; rejects the call if there is none. */
    Map<String, Object> get(String property, String value) {
        return find(record -> value.equals(record.get(property))).orElseThrow(() -> missing(value));
    }

    Rejection missing(String named) {
        return new Rejection(404, "There is no " + noun + " " + named, details);
    }

    /** Rejects a value that another record has already; null is accepted. */
    void checkFree(String property, @Nullable Object value, Predicate<Map<String, Object>> others) {
        if (value != null
                && find(others.and(record -> value.equals(record.get(property))))
                        .isPresent()) {
            throw new Rejection(409, "Another " + noun + " has the " + property + " " + value);
        }
    }

    void remove(Map<String, Object> record) {
        records.remove(id(record));
        members.remove(id(record));
    }

    /** Returns the ids of the members of a record, which can be changed in place. */
    Set<String> members(Map<String, Object> record) {
        return members.computeIfAbsent(id(record), id -> new LinkedHashSet<>());
    }

    /** Returns the records that a member belongs to. */
    List<Map<String, Object>> having(String member) {
        return all(record -> members(record).contains(member));
    }

    /** Removes a member from all records. */
    void forget(String member) {
        members.values().forEach(ids -> ids.remove(member));
    }

    String id(Map<String, Object> record) {
        return String.valueOf(record.get(idProperty));
    }
}
