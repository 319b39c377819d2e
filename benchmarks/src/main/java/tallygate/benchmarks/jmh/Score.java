package tallygate.benchmarks.jmh;

/**
 * What one operation took.
 *
 * @param nanos of a thread's time
 * @param processorNanos of all processors' time
 * @param bytes allocated
 */
public record Score(double nanos, double processorNanos, double bytes) {}
