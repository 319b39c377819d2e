package tallygate.benchmarks.promise;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.ManagementOptions;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** Calls that do not leave the process: through the client, and past it. */
final class Calls {
    private Calls() {}

    /** Through the client as it is used, with these settings. */
    static Work through(UnaryOperator<ManagementClient.Builder> settings) {
        ManagementClient client = settings.apply(ManagementClient.builder())
                .host("http://localhost")
                .accessKey("benchmark-key", "benchmark-secret")
                .transport(new InMemoryTransport(Answer.DOCUMENTED.bytes()))
                .build();
        return client::getUsageInfo;
    }

    /** The least that every call promises: no retries, no time and no size that is ever reached. */
    static void promiseLittle(ManagementOptions.Builder options) {
        options.timeout(Duration.ofDays(365))
                .attemptTimeout(Duration.ofDays(365))
                .retryPolicy(tallygate.core.RetryPolicy.never())
                .maxResponseBytes(Long.MAX_VALUE);
    }

    /** Little, but for this. */
    static UnaryOperator<ManagementClient.Builder> little(Consumer<ManagementOptions.Builder> but) {
        return client -> client.options(Calls::promiseLittle).options(but);
    }

    /** A request, its answer and the value of it, with nobody in between. */
    static Work byHand() {
        InMemoryTransport transport = new InMemoryTransport(Answer.DOCUMENTED.bytes());
        URI uri = URI.create("http://localhost/api/v3/get-usage-info");
        Headers headers = Headers.of("authorization", "token", "x-authing-userpool-id", "pool");
        return () -> {
            TransportRequest request =
                    new TransportRequest("getUsageInfo", HttpMethod.GET, uri, headers, null, Duration.ofSeconds(60));
            try (TransportResponse response = transport.send(request)) {
                return CostGetCurrentUsageRespDto.jsonAdapter().fromJson(response.body());
            }
        };
    }
}
