package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.transport.TransportRequest;

class EnvironmentTest {
    private static final String ID = "GENAUTH_ACCESS_KEY_ID";
    private static final String SECRET = "GENAUTH_ACCESS_KEY_SECRET";
    private static final String HOST = "GENAUTH_HOST";
    private static final String EVENT_HOST = "GENAUTH_EVENT_HOST";
    private static final String TENANT = "GENAUTH_TENANT_ID";

    private final Map<String, String> environment = new HashMap<>(Map.of(ID, "id-1", SECRET, "planted-1"));
    private final FakeGenAuth server = new FakeGenAuth();

    @Test
    void hostTenantAndUserPoolAreUsed() throws Exception {
        environment.put(HOST, "http://localhost:8080");
        environment.put(TENANT, "tenant-1");
        environment.put("GENAUTH_USERPOOL_ID", "pool-9");
        server.on("/api/v3/get-usage-info", FakeGenAuth.json("{}"));

        build().getUsageInfo();

        TransportRequest token = server.requests().get(0);
        assertThat(token.uri().getAuthority()).isEqualTo("localhost:8080");
        assertThat(okio.Okio.buffer(token.body().open()).readUtf8()).contains("id-1", "planted-1");
        assertThat(server.lastRequest().headers().first("x-authing-tenant-id")).contains("tenant-1");
        assertThat(server.lastRequest().headers().first("x-authing-userpool-id"))
                .contains("pool-9");
    }

    @Test
    void theEventHostIsUsed() throws Exception {
        environment.put(EVENT_HOST, "ws://localhost:8081");
        FakeEventServer events = new FakeEventServer();
        try (ManagementClient client = ManagementClient.builder()
                .environment(environment::get)
                .transport(events)
                .build()) {
            client.subscribe("c", event -> {});

            assertThat(events.next().request.uri().getAuthority()).isEqualTo("localhost:8081");
        }
    }

    @Test
    void theDialectIsUsed() {
        environment.put("GENAUTH_DIALECT", "genauth");
        environment.put(TENANT, "tenant-1");
        server.on("/api/v3/get-usage-info", FakeGenAuth.json("{}"));

        build().getUsageInfo();

        assertThat(server.lastRequest().headers().first("x-genauth-app-id")).contains("tenant-1");
    }

    @Test
    void theTimeoutsAreUsed() {
        environment.put("GENAUTH_TIMEOUT", "20s");
        environment.put("GENAUTH_ATTEMPT_TIMEOUT", "5s");
        server.on("/api/v3/get-usage-info", FakeGenAuth.json("{}"));

        build().getUsageInfo();

        assertThat(server.lastRequest().timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void plainHttpIsAllowedByItsVariable() {
        environment.put(HOST, "http://gateway.invalid");
        environment.put("GENAUTH_ALLOW_PLAIN_HTTP", "false");
        assertThatThrownBy(this::build).hasMessageContaining("allowPlainHttp");

        environment.put("GENAUTH_ALLOW_PLAIN_HTTP", "true");
        build().close();
    }

    @ParameterizedTest
    @CsvSource({
        "GENAUTH_DIALECT, must be authing or genauth",
        "GENAUTH_ALLOW_PLAIN_HTTP, must be true or false",
        "GENAUTH_TIMEOUT, must be a number with a unit"
    })
    void valueThatIsNoneOfTheChoicesIsRefusedByName(String variable, String why) {
        environment.put(variable, "planted");

        assertThatThrownBy(this::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(variable)
                .hasMessageContaining(why)
                .hasMessageNotContaining("planted");
    }

    @Test
    void hostAndTenantMayBeAbsent() {
        server.on("/api/v3/get-usage-info", FakeGenAuth.json("{}"));

        build().getUsageInfo();

        assertThat(server.lastRequest().uri().getHost()).isEqualTo("api.genauth.ai");
        assertThat(server.lastRequest().headers().first("x-authing-tenant-id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, SECRET})
    @DisplayName("C67 a variable that is missing is named")
    void missingKeyIsNamed(String variable) {
        environment.remove(variable);

        assertThatThrownBy(this::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(variable + " is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, SECRET, HOST, EVENT_HOST, TENANT})
    @DisplayName("C67 a value that cannot be meant is refused by name, and unseen")
    void nonsensicalValueIsRejectedByNameWithoutShowingIt(String variable) {
        for (String value :
                new String[] {"", "  ", "\t\n", "planted\r\nx", "planted\n", " planted", "plan ted", "planted\u0000"}) {
            environment.put(variable, value);

            assertThatThrownBy(this::build)
                    .as("%s", value)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(variable)
                    .hasMessageNotContaining("plan")
                    .hasNoCause();
        }
    }

    private ManagementClient build() {
        return ManagementClient.builder()
                .environment(environment::get)
                .transport(server)
                .build();
    }
}
