package tallygate.transport.tck;

/** A suite as {@link DeclaredGaps} sees it. */
interface TransportSuite {
    /** The transport that this suite examines. */
    TransportUnderTest transportUnderTest();
}
