package tallygate.transport.retrofit;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends the handshake of a WebSocket once and unchanged; see {@link RawResponseInterceptor}. OkHttp receives an empty 200 in
 * place of any response except 101: it would repeat the request for a 503, and fail for a 407.
 */
final class HandshakeGuard implements Interceptor {
    private static final int SWITCHING_PROTOCOLS = 101;

    @Override
    public Response intercept(Chain chain) throws IOException {
        ExchangeState state = ExchangeState.of(chain.call());
        state.leaving();
        Request.Builder request = chain.request().newBuilder();
        for (String name : RawResponseInterceptor.ADDED_BY_OKHTTP) {
            if (state.request().headers().first(name).isEmpty()) {
                request.removeHeader(name);
            }
        }
        Response answered = chain.proceed(request.build());
        state.answered(answered);
        if (answered.code() == SWITCHING_PROTOCOLS) {
            return answered;
        }
        return answered.newBuilder().code(200).message("").headers(Headers.of()).build();
    }
}
