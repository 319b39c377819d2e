package tallygate.sandbox.internal.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** Answers made up from the documents, always the same ones for a seed. Made when first asked for: most never are. */
public final class GeneratedAnswers {
    /** How long a list of many pages is. */
    public static final int LIST_SIZE = 23;

    static final int LARGEST_SEED = 9_999;

    /** So many variants belong to one seed that no list of it shares any with the next one. */
    private static final int VARIANTS = 100;

    private final ExampleValues values;
    private final int firstVariant;
    private final Map<String, Map<String, Object>> answers = new HashMap<>();
    private final Map<String, List<Object>> lists = new HashMap<>();

    public GeneratedAnswers(Specification specification, int seed) {
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("A seed is a number from 0 to " + LARGEST_SEED + ", not " + seed);
        }
        this.values = ExampleValues.of(specification, Completeness.EVERY_PROPERTY);
        this.firstVariant = seed * VARIANTS;
    }

    /** Values of this kind for the seed: as many variants as a list is long. */
    public ExampleValues variant(int number) {
        return values.variant(firstVariant + number);
    }

    public Map<String, Object> answer(SpecifiedOperation operation) {
        return answers.computeIfAbsent(operation.id(), id -> success(operation, 0));
    }

    /** Everything that the pages of an operation come to; what the answer has in its list if there are no pages. */
    public List<?> list(SpecifiedOperation operation, ListPlace place) {
        if (!PageOf.has(operation)) {
            return place.items(answer(operation));
        }
        return lists.computeIfAbsent(operation.id(), id -> IntStream.range(0, LIST_SIZE)
                .mapToObj(number ->
                        (Object) place.items(success(operation, number)).get(0))
                .toList());
    }

    private Map<String, Object> success(SpecifiedOperation operation, int variant) {
        Map<String, Object> answer = Examples.answer(operation, variant(variant));
        if (answer.containsKey("statusCode")) {
            answer.put("statusCode", 200);
            answer.remove("apiCode");
        }
        return answer;
    }
}
