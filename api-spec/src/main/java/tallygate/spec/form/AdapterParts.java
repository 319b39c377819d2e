package tallygate.spec.form;

import java.util.List;
import java.util.Map;

/**
 * Cuts the list of all types into parts, for the template of the adapter factory: a program that uses some types loads
 * the parts that have these. Where a part begins does not matter; the template follows the order of the generator.
 */
final class AdapterParts {
    private static final int TYPES_OF_A_PART = 96;

    private AdapterParts() {}

    static void apply(Schemas schemas) {
        List<String> names = schemas.types().keySet().stream().sorted().toList();
        for (int next = TYPES_OF_A_PART; next < names.size(); next += TYPES_OF_A_PART) {
            Map<String, Object> first = schemas.type(names.get(next));
            first.put("x-begins-part", true);
            schemas.types().put(names.get(next), first);
        }
    }
}
