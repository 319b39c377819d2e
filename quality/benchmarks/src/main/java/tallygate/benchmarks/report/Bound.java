package tallygate.benchmarks.report;

/** On which side of its limit a figure has to be. */
enum Bound {
    AT_LEAST("≥"),
    AT_MOST("≤");

    final String sign;

    Bound(String sign) {
        this.sign = sign;
    }

    boolean holds(double value, double limit) {
        return this == AT_LEAST ? value >= limit : value <= limit;
    }
}
