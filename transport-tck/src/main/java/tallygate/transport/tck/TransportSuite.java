package tallygate.transport.tck;

/** The part of a suite that {@link DeclaredGaps} needs. */
interface TransportSuite {
    /** Returns the transport that this suite examines. */
    TransportUnderTest transportUnderTest();
}
