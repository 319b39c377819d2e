package tallygate.transport.retrofit;

import tallygate.transport.tck.TransportUnderTest;
import tallygate.transport.tck.WebSocketOpeningContract;

final class RetrofitWebSocketOpeningTest extends WebSocketOpeningContract {
    @Override
    protected TransportUnderTest transportUnderTest() {
        return new RetrofitTransportContractTest();
    }
}
