package tallygate.chaos.run;

/** How often the server may have carried out a call, as its caller was told. */
record Expectation(int least, int most) {
    /** Six bits are enough: no call is sent more often than that. */
    static final int ANY = 63;

    boolean allows(int carriedOut) {
        return carriedOut >= least && carriedOut <= most;
    }

    /** Never zero. */
    int packed() {
        return 1 | least << 1 | most << 7;
    }

    static Expectation unpacked(int packed) {
        return new Expectation(packed >> 1 & 63, packed >> 7 & 63);
    }

    @Override
    public String toString() {
        return least == most ? "exactly " + least : least + " to " + most;
    }
}
