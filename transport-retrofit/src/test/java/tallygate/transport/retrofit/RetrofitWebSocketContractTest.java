package tallygate.transport.retrofit;

import tallygate.transport.tck.TransportUnderTest;
import tallygate.transport.tck.WebSocketContract;

final class RetrofitWebSocketContractTest extends WebSocketContract {
    @Override
    protected TransportUnderTest transportUnderTest() {
        return new RetrofitTransportContractTest();
    }
}
