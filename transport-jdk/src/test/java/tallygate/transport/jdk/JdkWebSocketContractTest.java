package tallygate.transport.jdk;

import tallygate.transport.tck.TransportUnderTest;
import tallygate.transport.tck.WebSocketContract;

final class JdkWebSocketContractTest extends WebSocketContract {
    @Override
    protected TransportUnderTest transportUnderTest() {
        return new JdkTransportContractTest();
    }
}
