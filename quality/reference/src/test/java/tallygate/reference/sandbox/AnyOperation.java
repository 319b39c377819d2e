package tallygate.reference.sandbox;

import com.squareup.moshi.Moshi;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.json.JsonValues;
import tallygate.spec.SpecifiedOperation;

/** Calls a method of the client by its name in the specification, with JSON for the request. */
final class AnyOperation {
    private static final Moshi MOSHI = new Moshi.Builder()
            .add(ModelAdapterFactory.INSTANCE)
            .add(JsonValues.FACTORY)
            .build();

    private AnyOperation() {}

    /** Returns the answer as JSON; an empty object if the operation has none. */
    static Map<?, ?> call(ManagementClient client, SpecifiedOperation operation, Map<String, ?> request)
            throws Throwable {
        Object answer = invoke(client, operation.id(), request);
        return answer == null ? Map.of() : (Map<?, ?>) json(method(operation.id()), answer);
    }

    /** What the method of this name returns. */
    static Object invoke(ManagementClient client, String name, Map<String, ?> request) throws Throwable {
        Method method = method(name);
        try {
            return method.getParameterCount() == 0
                    ? method.invoke(client)
                    : method.invoke(
                            client, MOSHI.adapter(method.getParameterTypes()[0]).fromJsonValue(request));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Method method(String name) {
        return Arrays.stream(ManagementClient.class.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .orElseThrow();
    }

    private static Object json(Method method, Object answer) {
        return answer instanceof Map
                ? answer
                : MOSHI.adapter(method.getReturnType()).toJsonValue(cast(answer));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object answer) {
        return (T) answer;
    }
}
