package tallygate.pagarme;

import java.util.concurrent.CompletionException;
import tallygate.core.Operation;

/** The two ways to make a call, which must not differ. */
enum Caller {
    SYNC {
        @Override
        <Q, R> R call(SubscriptionUsageClient client, Operation<Q, R> operation, Q request) {
            return client.call(operation, request);
        }
    },
    ASYNC {
        @Override
        <Q, R> R call(SubscriptionUsageClient client, Operation<Q, R> operation, Q request) {
            try {
                return client.async().call(operation, request).join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }
    };

    abstract <Q, R> R call(SubscriptionUsageClient client, Operation<Q, R> operation, Q request);
}
