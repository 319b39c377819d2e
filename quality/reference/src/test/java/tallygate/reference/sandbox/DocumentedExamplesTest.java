package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tallygate.core.error.ApiException;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Sandbox;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;

/** The calls that docs/api shows name what a fresh sandbox has. */
class DocumentedExamplesTest {
    /** They are refused for what they are, whatever there is. */
    private static final Map<String, Integer> REFUSED = Map.of(
            // The documented code is that of a record which the other examples name.
            "createGroup", 409,
            "createGroupsBatch", 409,
            "createOrganization", 409,
            "createRole", 409,
            // The documented department is the root.
            "deleteDepartment", 422,
            "getParentDepartment", 404);

    @Test
    void everyDocumentedCallSucceedsInAFreshSandbox() throws Throwable {
        Specification specification = Specification.genauthManagement();
        ExampleValues examples = ExampleValues.of(specification, Completeness.REQUIRED_PROPERTIES);
        Map<String, Integer> refused = new TreeMap<>();
        try (HttpTransport transport = JdkTransport.create()) {
            for (SpecifiedOperation operation : SpecifiedOperation.allOf(specification)) {
                if (!SandboxResponses.SECTIONS.contains(operation.section())) {
                    continue;
                }
                String type = operation.requestType();
                try (Sandbox sandbox = Sandbox.start();
                        ManagementClient client = ManagementClient.builder()
                                .host(sandbox.baseUrl())
                                .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                                .transport(transport)
                                .build()) {
                    AnyOperation.invoke(client, operation.id(), type == null ? Map.of() : examples.object(type));
                } catch (ApiException e) {
                    refused.put(operation.id(), e.statusCode().orElseThrow());
                }
            }
        }
        assertThat(refused).isEqualTo(new TreeMap<>(REFUSED));
    }
}
