package tallygate.spec.rules;

import java.util.List;
import java.util.Set;
import tallygate.spec.source.SourceNode;

/** How schemas of our own documents are written; of others the build completes what is missing. */
final class StrictSchemaRules implements Rule {
    private static final Set<String> FORMATS = Set.of("int32", "int64", "date-time");

    @Override
    public void check(ApiSource api, Faults faults) {
        if (!api.isStrict()) {
            return;
        }
        api.forEachSchema(schema -> checkFormat(schema, faults));
        api.forEachSchema(schema -> {
            if (schema.has("enum") && !api.schemas().containsKey(schema.name())) {
                faults.add(schema.get("enum"), "a set of texts stands within another schema", "give it a name");
            }
            for (String inner : List.of("items", "additionalProperties")) {
                SourceNode format = schema.at(inner, "format");
                if (format.text().equals("date-time")) {
                    faults.add(format, "only a property is an instant", "remove the format from the elements");
                }
            }
        });
        api.schemas().values().stream()
                .filter(schema -> schema.has("enum"))
                .forEach(schema -> List.of("x-enum-varnames", "x-enum-descriptions").stream()
                        .filter(list -> !schema.has(list))
                        .forEach(list -> faults.add(
                                schema.get("enum"), schema.name() + " has no " + list, "add one for each text")));
    }

    private static void checkFormat(SourceNode schema, Faults faults) {
        SourceNode format = schema.get("format");
        if (schema.get("type").text().equals("integer") && !format.exists()) {
            faults.add(schema.get("type"), "an integer does not say how large it is", "add format: int32 or int64");
        }
        if (format.exists() && !FORMATS.contains(format.text())) {
            faults.add(format, "the format " + format.text() + " changes nothing", "describe it in words");
        }
    }
}
