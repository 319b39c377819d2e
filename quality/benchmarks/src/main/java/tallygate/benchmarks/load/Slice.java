package tallygate.benchmarks.load;

/**
 * A measurement with what the server saw of it.
 *
 * @param connections that the server accepted in the slice
 * @param serverNanos of the server's processor time
 */
public record Slice(Measurement measurement, long connections, long serverNanos) {
    public double connectionsPerThousandCalls() {
        return 1000.0 * connections / measurement.calls();
    }

    /** Of the processor time that peer and server used, the server's part. */
    public double serverShare() {
        return (double) serverNanos / (serverNanos + measurement.processorNanos());
    }
}
