package tallygate.sandbox.internal.pagarme;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;

/** Objects that belong to one of another kind, as the addresses of a customer do, and are found through it only. */
final class OwnedRecords {
    private final String name;
    private final Records records;
    private final Map<String, String> owners = new HashMap<>();

    OwnedRecords(String prefix, String name) {
        this.name = name;
        this.records = new Records(prefix, name);
    }

    Map<String, @Nullable Object> add(String owner, Instant now, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> created = records.add(now, values);
        owners.put(String.valueOf(created.get("id")), owner);
        return created;
    }

    Map<String, @Nullable Object> find(String owner, String id) {
        if (!owner.equals(owners.get(id))) {
            throw new Rejection(404, name + " not found.");
        }
        return records.find(id);
    }

    /** Those that were not deleted. */
    Stream<Map<String, @Nullable Object>> of(String owner) {
        return records.all()
                .filter(record -> owner.equals(owners.get(String.valueOf(record.get("id")))))
                .filter(record -> !record.containsKey("deleted_at"));
    }

    Map<String, @Nullable Object> page(String owner, ReceivedCall call, String... filters) {
        return Records.page(of(owner), call, filters);
    }
}
