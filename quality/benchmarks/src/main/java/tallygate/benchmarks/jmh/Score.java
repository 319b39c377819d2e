package tallygate.benchmarks.jmh;

/**
 * What one operation took.
 *
 * @param nanos of a thread's time
 * @param processorNanos of processors' time, of all Java threads
 * @param bytes allocated
 */
public record Score(double nanos, double processorNanos, double bytes) {}
