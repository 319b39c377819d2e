package tallygate.transport.retrofit;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.spi.RefusedResponseException;
import tallygate.transport.spi.ResponseHead;
import tallygate.transport.spi.UnusableProxyException;

/**
 * Rejects invalid heads and bodies over the limit of the request, and closes their connections, before an interceptor of the
 * caller receives them.
 */
final class ResponseGuard implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        ExchangeState state = ExchangeState.of(chain.call());
        Response response = proceed(chain);
        state.reached(Phase.BODY);
        Runnable abort = () -> {
            chain.call().cancel();
            state.abort();
        };
        try {
            ResponseHead.check(state.request(), response.code(), state.headers(response));
        } catch (RefusedResponseException e) {
            // OkHttp throws on a length below zero when it closes the response, but this failure is the one to report.
            try (response) {
                // Aborted first, because OkHttp keeps the connection of a response that is closed.
                abort.run();
                throw e;
            }
        }
        long limit = state.request().maxResponseBytes();
        return response.newBuilder()
                .body(new LimitedBody(
                        response.body(),
                        limit,
                        abort,
                        bytes -> ResponseHead.checkBody(
                                state.request(), response.code(), state.headers(response), bytes)))
                .build();
    }

    /**
     * Converts every failure to an IOException: on a thread of OkHttp's dispatcher any other exception would end the thread,
     * too.
     */
    private static Response proceed(Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (UnusableProxyException e) {
            throw new IOException(e);
        }
    }
}
