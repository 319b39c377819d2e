package tallygate.core.internal.response;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tallygate.core.internal.call.Call;
import tallygate.core.observe.DriftListener;
import tallygate.core.observe.DriftReport;
import tallygate.core.provider.Decoded;
import tallygate.core.provider.ListenerQueue;
import tallygate.json.DriftKind;
import tallygate.json.DriftObserver;
import tallygate.json.JsonDocument;

/**
 * Decodes, and reports how responses differ from their documentation: everything to the listener if there is one; repeated
 * properties to the log, since one of their values is lost. Thread-safe.
 */
public final class DriftWatch {
    private static final Logger LOGGER = System.getLogger("tallygate.client");
    private static final int MAX_ENTRIES = 100;

    private final @Nullable ListenerQueue<DriftListener> queue;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    /** @param listener null for none */
    public DriftWatch(@Nullable DriftListener listener) {
        this.queue = listener == null ? null : ListenerQueue.ofClient(listener);
    }

    <R extends @Nullable Object> Decoded<R> decode(JsonAdapter<R> adapter, BufferedSource body) throws IOException {
        if (queue == null) {
            return new Decoded<>(JsonDocument.decode(adapter, body, this::logRepeated), Set.of());
        }
        Set<DriftReport.Entry> entries = new LinkedHashSet<>();
        DriftObserver observer = (kind, typeName, propertyName, found) -> {
            logRepeated(kind, typeName, propertyName, found);
            if (entries.size() < MAX_ENTRIES) {
                entries.add(new DriftReport.Entry(kind, typeName, propertyName, found));
            }
        };
        return new Decoded<>(JsonDocument.decode(adapter, body, observer), entries);
    }

    /** Reports the drift of a successful response to the listener. */
    public void report(Call<?> call, Set<DriftReport.Entry> drift, ClientSecrets secrets) {
        if (queue != null && !drift.isEmpty()) {
            Redaction redaction = secrets.of(call);
            DriftReport report = new DriftReport(
                    call.operation().id(),
                    drift.stream().map(entry -> shown(entry, redaction)).toList());
            queue.add(listener -> listener.responseDrifted(report));
        }
    }

    private static DriftReport.Entry shown(DriftReport.Entry entry, Redaction redaction) {
        return new DriftReport.Entry(
                entry.kind(), entry.typeName(), redaction.name(entry.propertyName()), entry.found());
    }

    /** Returns how many reports the listener missed because it was busy. */
    public long dropped() {
        return queue == null ? 0 : queue.dropped();
    }

    /** Delivers pending reports, when no more calls are made. */
    public void close() {
        if (queue != null) {
            queue.flush();
        }
    }

    /** Logs once for each documented property. Undocumented names come from the server, so the log does not show them. */
    private void logRepeated(DriftKind kind, String typeName, String propertyName, String found) {
        switch (kind) {
            case REPEATED_PROPERTY -> logOnce(typeName + "." + propertyName);
            case REPEATED_NEW_PROPERTY -> logOnce("an undocumented property of " + typeName);
            default -> {}
        }
    }

    private void logOnce(String property) {
        try {
            if (logged.add(property)) {
                LOGGER.log(
                        Level.WARNING,
                        "a response holds {0} twice in one object; the last value counts; this is logged once",
                        property);
            }
        } catch (RuntimeException loggingFailed) {
            // A broken logging backend must not change the result of a call.
        }
    }
}
