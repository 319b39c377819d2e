package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@Timeout(20)
class CancelledStageTest {
    @Test
    void t142_cancellingAStageThatDependsOnACallClosesItsConnection() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence());
                HttpTransport transport = JdkTransport.create();
                ManagementClient client = ManagementClient.builder()
                        .accessKey("id", "secret")
                        .host(server.uri("").toString())
                        .dialect(Dialect.AUTHING.withAuthorization(Dialect.Authorization.SIGNATURE))
                        .transport(transport)
                        .build()) {
            CompletableFuture<Integer> usages = client.async().getUsageInfo().thenApply(usage -> usage.statusCode());
            server.awaitRequests(1);

            assertThat(usages.cancel(true)).isTrue();

            server.awaitHangUp();
        }
    }
}
