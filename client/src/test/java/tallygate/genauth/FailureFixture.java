package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import tallygate.core.RetryPolicy;

/** A client without retries; every test must leave no response open. */
abstract class FailureFixture {
    static final String USAGE_PATH = "/api/v3/get-usage-info";
    static final String CLICK_PATH = "/api/v3/click-cost-contact";

    final FakeGenAuth server = new FakeGenAuth();
    final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .options(o -> o.retryPolicy(RetryPolicy.never()))
            .build();

    @AfterEach
    void everyResponseIsClosed() {
        assertThat(server.openResponses()).isZero();
    }
}
