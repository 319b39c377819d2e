package tallygate.chaos;

import java.time.Duration;

/**
 * How long the slow faults take.
 *
 * @param delay the longest {@link Fault#DELAY}; each is drawn evenly from zero to this
 * @param stall how long a stall waits for the client to hang up before the proxy closes the connection
 * @param trickle the pause behind every few bytes of {@link Fault#TRICKLE}
 */
public record FaultTimes(Duration delay, Duration stall, Duration trickle) {}
