package tallygate.transport.tck;

/** Examines one transport. */
interface TransportSuite {
    TransportUnderTest transportUnderTest();
}
