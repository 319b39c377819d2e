package tallygate.transport.jdk;

import tallygate.transport.tck.TransportUnderTest;
import tallygate.transport.tck.WebSocketOpeningContract;

final class JdkWebSocketOpeningContractTest extends WebSocketOpeningContract {
    @Override
    protected TransportUnderTest transportUnderTest() {
        return new JdkTransportContractTest();
    }
}
