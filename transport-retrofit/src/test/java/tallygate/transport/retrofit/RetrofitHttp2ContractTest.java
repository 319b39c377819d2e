package tallygate.transport.retrofit;

import tallygate.transport.tck.Http2Contract;
import tallygate.transport.tck.TransportUnderTest;

final class RetrofitHttp2ContractTest extends Http2Contract {
    @Override
    protected TransportUnderTest transportUnderTest() {
        return new RetrofitTransportContractTest();
    }
}
