package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import tallygate.core.Operation;
import tallygate.core.error.TallygateException;
import tallygate.core.fixture.VirtualTime;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.pagarme.model.DeleteUsageRequest;
import tallygate.pagarme.model.GetUsagesRequest;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;

/** A client of a {@link FakePagarme}, in virtual time. */
final class Pagarme {
    static final String SECRET_KEY = "sk_test_planted0secret";
    static final String BASE_URL = "https://api.pagar.me/core/v5";
    static final String USAGES = BASE_URL + "/subscriptions/sub_1/items/si_1/usages";

    final FakePagarme server = new FakePagarme();
    final VirtualTime time = new VirtualTime();
    final SubscriptionUsageClient client = builder().build();

    SubscriptionUsageClient.Builder builder() {
        return SubscriptionUsageClient.builder()
                .secretKey(SECRET_KEY)
                .transport(server)
                .nanoTime(time::nanoTime)
                .timing(time);
    }

    static CreateUsageRequest usage() {
        return CreateUsageRequest.builder()
                .subscriptionId("sub_1")
                .itemId("si_1")
                .quantity(3)
                .description("planted-description")
                .usedAt(Instant.parse("2026-01-02T03:04:05Z"))
                .build();
    }

    static DeleteUsageRequest deletion() {
        return DeleteUsageRequest.builder()
                .subscriptionId("sub_1")
                .itemId("si_1")
                .usageId("usage_1")
                .build();
    }

    static GetUsagesRequest list() {
        return GetUsagesRequest.builder().subscriptionId("sub_1").itemId("si_1").build();
    }

    static FakePagarme.Responder reset() {
        return FakePagarme.lost(new ExchangeException(Reason.CONNECTION_LOST, "the connection was reset", null));
    }

    /** Processes the request, but responds after the timeout of the attempt. */
    FakePagarme.Responder late() {
        return (request, responding) -> {
            time.pass(request.timeout());
            return FakePagarme.lost(new ExchangeTimeoutException(Phase.HEADERS, "late"))
                    .to(request, responding);
        };
    }

    /** Returns the exception of a call that must fail, after checking that it shows no secret. */
    <E extends TallygateException, Q> E failure(Class<E> type, Caller caller, Operation<Q, ?> operation, Q request) {
        return failure(type, client, caller, operation, request);
    }

    <E extends TallygateException, Q> E failure(
            Class<E> type, SubscriptionUsageClient from, Caller caller, Operation<Q, ?> operation, Q request) {
        E failure = catchThrowableOfType(type, () -> caller.call(from, operation, request));
        assertThat(failure).as("the failure").isNotNull();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace + failure.toString())
                .doesNotContain("planted")
                .doesNotContain("c2tfdGVzdF9wbGFudGVkMHNlY3JldDo=")
                .doesNotContain(failure.idempotencyKey().orElse("no key"));
        assertThat(server.openResponses()).as("open responses").isZero();
        return failure;
    }

    Duration paused() {
        return time.paused();
    }
}
