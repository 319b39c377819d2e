package tallygate.transport.retrofit;

import tallygate.transport.tck.TransportUnderTest;
import tallygate.transport.tck.WebSocketOpeningContract;

final class RetrofitWebSocketOpeningContractTest extends WebSocketOpeningContract {
    @Override
    protected TransportUnderTest transportUnderTest() {
        return new RetrofitTransportContractTest();
    }
}
