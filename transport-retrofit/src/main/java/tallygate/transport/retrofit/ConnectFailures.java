package tallygate.transport.retrofit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** Records the proxy that accepted no connection: the exception of the call does not tell that its address is that of a proxy. */
final class ConnectFailures extends EventListener {
    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        if (proxy.type() != Proxy.Type.DIRECT) {
            ExchangeState.of(call).unreachable(proxy);
        }
    }
}
