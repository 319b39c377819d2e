package tallygate.spec.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tallygate.spec.source.SourceNode;

/** Types with several variants. */
final class UnionRules implements Rule {
    @Override
    public void check(ApiSource api, Faults faults) {
        api.forEachSchema(schema -> {
            if (ApiSource.isNullable(schema.get("oneOf"))) {
                return;
            }
            if (schema.has("oneOf")) {
                checkUnion(api, schema, faults);
            } else if (schema.has("discriminator")) {
                String what = "a discriminator without oneOf has no effect";
                faults.add(schema.get("discriminator"), what, "list the variants under oneOf");
            }
        });
    }

    private static void checkUnion(ApiSource api, SourceNode union, Faults faults) {
        SourceNode oneOf = union.get("oneOf");
        if (api.schemas().get(union.name()) == null
                || !api.schemas().get(union.name()).place().equals(union.place())) {
            faults.add(oneOf, "a type with variants needs a name", "move it to components.schemas and refer to it");
            return;
        }
        SourceNode discriminator = union.at("discriminator", "propertyName");
        if (!discriminator.exists()) {
            faults.add(oneOf, "nothing tells the variants apart", "add a discriminator with propertyName and mapping");
            return;
        }
        if (union.has("properties") || union.has("allOf")) {
            faults.add(union, union.name() + " has properties beside its variants", "move them to each variant");
        }
        for (SourceNode variant : oneOf.children()) {
            checkVariant(api, variant, discriminator.text(), faults);
        }
        checkMapping(union, faults);
    }

    private static void checkVariant(ApiSource api, SourceNode variant, String discriminator, Faults faults) {
        SourceNode type = api.resolve(variant);
        if (!variant.has("$ref") || type.has("oneOf") || api.properties(type).isEmpty()) {
            faults.add(
                    variant,
                    "a variant is not a named object with properties",
                    "move it to components.schemas and refer to it");
            return;
        }
        Map<String, SourceNode> properties = api.properties(type);
        SourceNode property = properties.get(discriminator);
        if (property == null || !api.requires(type, discriminator)) {
            faults.add(
                    variant,
                    type.name() + " does not require " + discriminator,
                    "describe it there as a required text");
        } else if (!api.type(property).get("type").text().equals("string")) {
            faults.add(property, "the discriminator " + discriminator + " is not a string", "write type: string");
        }
    }

    private static void checkMapping(SourceNode union, Faults faults) {
        List<String> variants = union.get("oneOf").children().stream()
                .map(each -> typeName(each.get("$ref")))
                .toList();
        SourceNode mapping = union.at("discriminator", "mapping");
        for (SourceNode text : mapping.children()) {
            if (!variants.contains(typeName(text))) {
                faults.add(text, text.name() + " leads to no variant", "write a type that is under oneOf");
            }
            if (text.name().matches(".*[\"\\\\\\p{Cntrl}].*")) {
                faults.add(text, "a text with quotes or backslashes tells no variants apart", "write another text");
            }
        }
        Stream<String> mapped = mapping.children().stream().map(UnionRules::typeName);
        List<String> reached = mapped.toList();
        if (mapping.exists()) {
            variants.stream()
                    .filter(variant -> !reached.contains(variant))
                    .forEach(variant ->
                            faults.add(mapping, "no text leads to the variant " + variant, "add it to the mapping"));
        }
    }

    private static String typeName(SourceNode reference) {
        return reference.text().replaceFirst("^.*/", "");
    }
}
