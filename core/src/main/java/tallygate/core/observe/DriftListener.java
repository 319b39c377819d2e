package tallygate.core.observe;

/**
 * Receives differences between responses and the API's documents, so that a change of the API is known early. The calls
 * succeed as without a listener; {@code docs/json-rules.md} describes their values.
 *
 * <p>Reports are delivered one at a time, on a thread of their own: a listener that throws or blocks changes neither the
 * result nor the time of a call. Its exceptions are logged once and dropped. Up to 1024 reports are queued while it is busy;
 * further ones are dropped and counted ({@code droppedEvents()} of the client), and a warning is logged once. Queued reports
 * are lost when the JVM exits.
 *
 * <pre>{@code
 * builder.driftListener(report -> log.warn("The API has changed: {}", report));
 * }</pre>
 */
@FunctionalInterface
public interface DriftListener {
    /** A response differs; called for each such response, even if it differs in the same way. */
    void responseDrifted(DriftReport report);
}
