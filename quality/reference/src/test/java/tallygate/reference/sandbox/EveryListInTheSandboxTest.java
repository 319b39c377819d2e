package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.paging.Paged;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Sandbox;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** Reads each list that comes in pages, in all the ways that pages are asked for. */
final class EveryListInTheSandboxTest {
    private static final Specification SPECIFICATION = Specification.genauthManagement();
    private static final int USUAL_LENGTH = 23;
    private static final Map<String, Integer> OTHER_LENGTHS =
            Map.of("getOrders", 137, "getUserDepartments", 69, "searchDepartmentsList", 3, "listRoleDepartments", 0);

    private static Sandbox sandbox;
    private static ManagementClient client;
    private static KnownValues known;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        client = ManagementClient.builder()
                .host(sandbox.baseUrl())
                .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                .build();
        known = new KnownValues(SPECIFICATION, sandbox, client);
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    static Stream<SpecifiedOperation> operations() {
        return SpecifiedOperation.allOf(SPECIFICATION).stream()
                .filter(operation -> paging(operation).containsKey("limitParameter"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void comesWholeOverAllPages(SpecifiedOperation operation) throws Throwable {
        Paged<?> items = (Paged<?>) AnyOperation.invoke(client, operation.id() + "Paged", known.request(operation));

        List<?> all = items.stream().toList();

        assertThat(all).hasSize(OTHER_LENGTHS.getOrDefault(operation.id(), USUAL_LENGTH));
    }

    private static Map<?, ?> paging(SpecifiedOperation operation) {
        return (Map<?, ?>) operation.definition().getOrDefault("x-paging", Map.of());
    }
}
