package tallygate.sandbox.internal.pagarme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends events to the address of webhooks if there is one. */
final class Events {
    private final SandboxClock clock;
    private int count;
    private @Nullable Consumer<Map<String, @Nullable Object>> receiver;

    Events(SandboxClock clock) {
        this.clock = clock;
    }

    void sendTo(Consumer<Map<String, @Nullable Object>> newReceiver) {
        receiver = newReceiver;
    }

    /** Sends an event about an object, and returns the object. */
    Map<String, @Nullable Object> about(String type, Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("id", String.format("hook_%016d", ++count));
        event.put("account", Map.of("id", "acc_Sandbox", "name", "Sandbox"));
        event.put("type", type);
        event.put("created_at", clock.now().toString());
        event.put("data", new LinkedHashMap<>(object));
        if (receiver != null) {
            receiver.accept(event);
        }
        return object;
    }
}
