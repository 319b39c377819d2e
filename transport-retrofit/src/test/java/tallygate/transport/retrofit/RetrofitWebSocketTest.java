package tallygate.transport.retrofit;

import tallygate.transport.tck.TransportUnderTest;
import tallygate.transport.tck.WebSocketContract;

final class RetrofitWebSocketTest extends WebSocketContract {
    @Override
    protected TransportUnderTest transportUnderTest() {
        return new RetrofitTransportContractTest();
    }
}
