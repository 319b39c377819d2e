package tallygate.reference.sandbox;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tallygate.core.error.ApiException;
import tallygate.genauth.ManagementClient;
import tallygate.json.JsonValues;
import tallygate.sandbox.Sandbox;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;

/** What a fresh sandbox returns for the documented calls of the sections whose records it keeps. */
public final class SandboxResponses {
    static final Set<String> SECTIONS = Set.of("User", "Group", "Role", "Organization", "MeteringAndBilling");

    private static final int TEXTS = 3;

    private SandboxResponses() {}

    /** The bodies by operation; a list of objects has its first element only. */
    public static Map<String, Object> of(Specification specification) {
        ExampleValues examples = ExampleValues.of(specification, Completeness.REQUIRED_PROPERTIES);
        Map<String, Object> responses = new LinkedHashMap<>();
        try (HttpTransport transport = JdkTransport.create()) {
            for (SpecifiedOperation operation : SpecifiedOperation.allOf(specification)) {
                if (SECTIONS.contains(operation.section())) {
                    responses.put(operation.id(), shortened(response(operation, examples, transport)));
                }
            }
        }
        responses.values().removeIf(response -> response.equals(Map.of()));
        return responses;
    }

    private static Object response(SpecifiedOperation operation, ExampleValues examples, HttpTransport transport) {
        String type = operation.requestType();
        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = ManagementClient.builder()
                        .host(sandbox.baseUrl())
                        .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                        .transport(transport)
                        .build()) {
            return AnyOperation.call(client, operation, type == null ? Map.of() : examples.object(type));
        } catch (ApiException e) {
            return body(e);
        } catch (Throwable e) {
            throw new AssertionError(operation.id(), e);
        }
    }

    private static Object body(ApiException refusal) {
        Moshi moshi = new Moshi.Builder().add(JsonValues.FACTORY).build();
        try {
            return moshi.adapter(Object.class).fromJson(refusal.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Object shortened(Object value) {
        if (value instanceof List<?> list) {
            boolean objects = list.stream().allMatch(Map.class::isInstance);
            return list.stream()
                    .limit(objects ? 1 : TEXTS)
                    .map(SandboxResponses::shortened)
                    .toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, element) -> copy.put(name, shortened(element)));
            return copy;
        }
        return value;
    }
}
