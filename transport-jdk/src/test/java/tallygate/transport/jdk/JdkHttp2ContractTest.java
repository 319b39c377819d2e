package tallygate.transport.jdk;

import tallygate.transport.tck.Http2Contract;
import tallygate.transport.tck.TransportUnderTest;

final class JdkHttp2ContractTest extends Http2Contract {
    @Override
    protected TransportUnderTest transportUnderTest() {
        return new JdkTransportContractTest();
    }
}
