package tallygate.sandbox.internal.genauth.records;

import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** The records of one sandbox. Ids depend on the seed and times on the number of changes, so that runs are repeatable. */
final class Store {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    final Table users = new Table("user", "userId", Map.of("apiCode", 2004));
    final Table groups = new Table("group", "id", Map.of());
    final Table roles = new Table("role", "id", Map.of());
    /** By the id of the root department. */
    final Table organizations = new Table("organization", "departmentId", Map.of());

    final Table departments = new Table("department", "departmentId", Map.of());

    private final Random random;
    private long changes;

    Store(int seed) {
        this.random = new Random(seed);
    }

    /** Returns an id as long as those of the documents, in hexadecimal digits. */
    String newId() {
        return "%016x%08x".formatted(random.nextLong(), random.nextInt());
    }

    /** Returns the time of the current change; each takes a second. */
    String now() {
        changes++;
        return BEGINNING.plusSeconds(changes).toString();
    }
}
