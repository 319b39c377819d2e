package tallygate.sandbox.internal.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/**
 * Generates responses from the documents, the same for the same seed. Each is generated at its first use, because most are
 * never used.
 */
public final class GeneratedResponses {
    /** The length of a list of several pages. */
    public static final int LIST_SIZE = 23;

    static final int LARGEST_SEED = 9_999;

    /** The number of variants of one seed, so that the lists of two seeds share none. */
    private static final int VARIANTS = 100;

    private final ExampleValues values;
    private final int firstVariant;
    private final Map<String, Map<String, Object>> responses = new HashMap<>();
    private final Map<String, List<Object>> lists = new HashMap<>();

    public GeneratedResponses(Specification specification, int seed) {
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("A seed is a number from 0 to " + LARGEST_SEED + ", not " + seed);
        }
        this.values = ExampleValues.of(specification, Completeness.EVERY_PROPERTY);
        this.firstVariant = seed * VARIANTS;
    }

    /** Returns the values of a variant for the seed; there are as many variants as items in a list. */
    public ExampleValues variant(int number) {
        return values.variant(firstVariant + number);
    }

    public Map<String, Object> response(SpecifiedOperation operation) {
        return responses.computeIfAbsent(operation.id(), id -> success(operation, 0));
    }

    /** Returns the items of all pages of an operation; those of the example response if it has no pages. */
    public List<?> list(SpecifiedOperation operation, ListPlace place) {
        if (!PageOf.has(operation)) {
            return place.items(response(operation));
        }
        return lists.computeIfAbsent(operation.id(), id -> IntStream.range(0, LIST_SIZE)
                .mapToObj(number ->
                        (Object) place.items(success(operation, number)).get(0))
                .toList());
    }

    private Map<String, Object> success(SpecifiedOperation operation, int variant) {
        Map<String, Object> response = ExampleResponses.of(operation, variant(variant));
        if (response.containsKey("statusCode")) {
            response.put("statusCode", 200);
            response.remove("apiCode");
        }
        return response;
    }
}
