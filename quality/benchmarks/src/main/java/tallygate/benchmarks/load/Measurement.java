package tallygate.benchmarks.load;

/**
 * What one peer did in one slice of time.
 *
 * @param calls finished
 * @param nanos how long the slice was
 * @param processorNanos processor time of the whole process, collector and compiler included
 * @param allocatedBytes by the whole process
 * @param medianNanos half of the calls took no longer
 * @param p99Nanos of 100 calls 99 took no longer
 * @param threads the most that were alive at a look
 */
public record Measurement(
        long calls,
        long nanos,
        long processorNanos,
        long allocatedBytes,
        long medianNanos,
        long p99Nanos,
        int threads) {
    public double callsPerSecond() {
        return calls * 1e9 / nanos;
    }

    public double processorNanosPerCall() {
        return (double) processorNanos / calls;
    }

    public double bytesPerCall() {
        return (double) allocatedBytes / calls;
    }

    /** As one line of numbers. */
    String write() {
        return calls + " " + nanos + " " + processorNanos + " " + allocatedBytes + " " + medianNanos + " " + p99Nanos
                + " " + threads;
    }

    static Measurement read(String line) {
        String[] part = line.split(" ", -1);
        return new Measurement(
                Long.parseLong(part[0]),
                Long.parseLong(part[1]),
                Long.parseLong(part[2]),
                Long.parseLong(part[3]),
                Long.parseLong(part[4]),
                Long.parseLong(part[5]),
                Integer.parseInt(part[6]));
    }
}
