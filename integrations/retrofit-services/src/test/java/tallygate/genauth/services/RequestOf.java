package tallygate.genauth.services;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.json.JsonValues;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;

/**
 * An operation and what to send to it.
 *
 * @param request null where the operation takes nothing
 */
record RequestOf(String section, String operation, @Nullable Object request) {
    private static final Moshi MOSHI = new Moshi.Builder()
            .add(ModelAdapterFactory.INSTANCE)
            .add(JsonValues.FACTORY)
            .build();

    /** The request made of the documented examples. */
    static RequestOf documented(SpecifiedOperation operation, Completeness completeness) {
        return new RequestOf(operation.section(), operation.id(), request(operation, completeness));
    }

    private static @Nullable Object request(SpecifiedOperation operation, Completeness completeness) {
        String type = operation.requestType();
        if (type == null) {
            return null;
        }
        Map<String, @Nullable Object> example =
                ExampleValues.of(operation.specification(), completeness).object(type);
        if (!operation.hasBody()) {
            // A value of undocumented type is an object, which a query cannot hold.
            example.replaceAll((name, value) -> value instanceof Map ? name : value);
        }
        try {
            return MOSHI.adapter(Class.forName("tallygate.genauth.model." + type))
                    .fromJson(MOSHI.adapter(Object.class).toJson(example));
        } catch (ClassNotFoundException | IOException e) {
            throw new AssertionError(operation + " has no request of type " + type, e);
        }
    }

    @Override
    public String toString() {
        return section + "." + operation;
    }
}
