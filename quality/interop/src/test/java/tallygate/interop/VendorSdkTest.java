package tallygate.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tallygate.core.error.ApiException;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.json.JsonValues;
import tallygate.sandbox.Sandbox;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;

/**
 * Every method of the vendor's Java SDK and ours, with the documented example as the request, each pair against a fresh
 * sandbox: both are answered, the vendor's decodes the answer, and both send the same, except for the differences in the
 * table.
 */
class VendorSdkTest {
    private static final Moshi MOSHI = new Moshi.Builder()
            .add(ModelAdapterFactory.INSTANCE)
            .add(JsonValues.FACTORY)
            .build();
    private static final JsonAdapter<Object> ANY = MOSHI.adapter(Object.class).serializeNulls();

    /** Any request, events, and a second operation of a path that no server can tell from the first. */
    private static final Set<String> NO_OPERATIONS = Set.of("makeRequest", "subEvent", "pubtEvent");

    private final Specification specification = Specification.genauthManagement();
    private final Map<String, String> differences = new TreeMap<>();

    @Test
    void bothClientsSendTheSameAndAreAnswered() throws Exception {
        try (RecordingProxy proxy = new RecordingProxy();
                HttpTransport transport = JdkTransport.create()) {
            for (Method method : methods()) {
                try (Sandbox sandbox = Sandbox.start();
                        ManagementClient ours = ManagementClient.builder()
                                .host(proxy.baseUrl())
                                .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                                .transport(transport)
                                .failIfUnsuccessful(false)
                                .build()) {
                    proxy.forwardTo(sandbox.baseUrl());
                    proxy.clear();
                    VendorClient vendors =
                            new VendorClient(proxy.baseUrl(), sandbox.accessKeyId(), sandbox.accessKeySecret());
                    String difference = difference(method, vendors, ours, proxy);
                    if (!difference.isEmpty()) {
                        differences.put(method.getName(), difference);
                    }
                }
            }
        }
        assertThat(differences).isEqualTo(Differences.read());
    }

    /** Empty if there is none. */
    private String difference(Method method, VendorClient vendors, ManagementClient ours, RecordingProxy proxy)
            throws Exception {
        SpecifiedOperation operation = SpecifiedOperation.allOf(specification).stream()
                .filter(candidate -> candidate.id().equals(method.getName()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> request = request(operation);
        String problem = vendors.call(method, json(operation, request));
        if (!problem.isEmpty()) {
            return problem;
        }
        SentRequest theirs = proxy.takeOnly();
        call(ours, operation, request);
        return SentRequest.difference(proxy.takeOnly(), theirs);
    }

    private static List<Method> methods() {
        return Stream.of(cn.authing.sdk.java.client.ManagementClient.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !NO_OPERATIONS.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private Map<String, Object> request(SpecifiedOperation operation) {
        if (operation.requestType() == null) {
            return Map.of();
        }
        Map<String, Object> request =
                ExampleValues.of(specification, Completeness.EVERY_PROPERTY).object(operation.requestType());
        request.computeIfPresent("page", (name, value) -> value instanceof String ? "1" : value);
        request.computeIfPresent("limit", (name, value) -> value instanceof String ? "10" : value);
        if (!operation.hasBody()) {
            // An object in a query, of which no form is documented.
            request.values().removeIf(value -> value instanceof Map<?, ?>);
        }
        return request;
    }

    /** The SDK takes lists of a query as one text. */
    private static String json(SpecifiedOperation operation, Map<String, Object> request) {
        Map<String, Object> arguments = new LinkedHashMap<>(request);
        if (!operation.hasBody()) {
            arguments.replaceAll((name, value) -> value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                    : value);
        }
        return ANY.toJson(arguments);
    }

    private static void call(ManagementClient client, SpecifiedOperation operation, Map<String, Object> request)
            throws Exception {
        List<Method> methods = new ArrayList<>(List.of(ManagementClient.class.getMethods()));
        methods.removeIf(method -> !method.getName().equals(operation.id()) || method.isBridge());
        Method method = methods.get(0);
        try {
            if (method.getParameterCount() == 0) {
                method.invoke(client);
            } else {
                method.invoke(
                        client, MOSHI.adapter(method.getParameterTypes()[0]).fromJsonValue(request));
            }
        } catch (InvocationTargetException e) {
            // The first call may have made or removed what the second one names.
            assertThat(e.getCause()).as("%s", operation).isInstanceOf(ApiException.class);
        }
    }
}
