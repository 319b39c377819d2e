package tallygate.transport.retrofit;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends through a call factory of the caller, on the threads of the transport. The transport cannot observe its connections,
 * so the phase is from the start the one in which the server may have the request.
 */
final class SuppliedCalls implements Interceptor {
    private final Call.Factory factory;

    SuppliedCalls(Call.Factory factory) {
        this.factory = factory;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        ExchangeState state = ExchangeState.of(chain.call());
        state.leaving();
        Call call = factory.newCall(withoutInflating(chain.request()));
        state.onAbort(call::cancel);
        if (chain.call().isCanceled()) {
            // It may have been aborted before the call existed.
            call.cancel();
        }
        return call.execute();
    }

    /** Adds Accept-Encoding, because OkHttp inflates the response to a request without it. */
    private static Request withoutInflating(Request request) {
        if (request.header("Accept-Encoding") != null) {
            return request;
        }
        return request.newBuilder().header("Accept-Encoding", "identity").build();
    }
}
