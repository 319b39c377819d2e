package tallygate.benchmarks.load;

/**
 * A measurement with what the server saw of it.
 *
 * @param connections that the server accepted in the slice
 */
public record Slice(Measurement measurement, long connections) {
    public double connectionsPerThousandCalls() {
        return 1000.0 * connections / measurement.calls();
    }
}
