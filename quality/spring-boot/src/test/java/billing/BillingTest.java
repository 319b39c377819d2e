package billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Sandbox;
import tallygate.spring.WithSandbox;

// snippet:start test
@SpringBootTest
@WithSandbox
class BillingTest {
    @Autowired
    private ManagementClient client;

    @Autowired
    private Sandbox sandbox;

    @Test
    void usageIsRead() {
        assertThat(client.getUsageInfo()).isNotNull();
        assertThat(sandbox.requests("/api/v3/get-usage-info")).isPositive();
    }
}
// snippet:end test
