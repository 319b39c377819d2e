package tallygate.transport.retrofit;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.spi.RefusedResponseException;
import tallygate.transport.spi.ResponseHead;
import tallygate.transport.spi.UnusableProxyException;

/**
 * Refuses heads that cannot be trusted and bodies over the limit of the request, and closes their connections, before an
 * interceptor of the caller sees them.
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
                // First, because OkHttp keeps the connection of a response that is closed.
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

    /** On a thread of OkHttp's dispatcher an exception other than this would end the thread, too. */
    private static Response proceed(Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (UnusableProxyException e) {
            throw new IOException(e);
        }
    }
}
