package tallygate.core.observe;

/**
 * Is notified of responses that are not as the API's documents say, so that a change of the API is known before it hurts. The calls
 * themselves succeed as if nobody listened; {@code docs/json-rules.md} says what their values are.
 *
 * <p>Reports come one at a time, on a thread of their own: a listener that throws or blocks changes neither the result nor the
 * time of a call. What it throws is logged once and dropped. 1024 reports wait while it is busy; those beyond are dropped and
 * counted ({@code droppedEvents()} of the client), and a warning is logged once. Reports that wait when the JVM exits are lost.
 */
@FunctionalInterface
public interface DriftListener {
    /** A response differed; as often as one does, even if in the same way. */
    void responseDrifted(DriftReport report);
}
