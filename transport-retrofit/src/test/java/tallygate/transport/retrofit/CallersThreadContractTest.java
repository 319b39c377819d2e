package tallygate.transport.retrofit;

import java.util.Set;
import tallygate.transport.ConnectionSettings;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.Gap;
import tallygate.transport.tck.TransportContract;

/** The whole contract where even the first call of a connection runs on the thread of its caller. */
final class CallersThreadContractTest extends TransportContract {
    @Override
    public HttpTransport createTransport() {
        return new RetrofitTransport(
                OkHttpResources.configured(ConnectionSettings.DEFAULT, new CallThreads(), () -> true)
                        .join());
    }

    @Override
    public Set<Gap> gaps() {
        return RetrofitTransportContractTest.OF_OKHTTP;
    }
}
