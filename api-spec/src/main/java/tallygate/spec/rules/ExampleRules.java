package tallygate.spec.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tallygate.spec.source.SourceNode;

/** Examples of our own documents are what their schemas describe, since the sandbox and the pages show them. */
final class ExampleRules implements Rule {
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    @Override
    public void check(ApiSource api, Faults faults) {
        if (!api.isStrict()) {
            return;
        }
        for (ApiSource.Operation operation : api.operations()) {
            operation.node().get("responses").children().stream()
                    .flatMap(response -> RequestShape.json(api.resolve(response).get("content")))
                    .filter(media -> media.has("example"))
                    .forEach(media -> check(api, media.get("schema"), media.get("example"), faults));
        }
        api.schemas().values().forEach(schema -> schema.get("properties").children().stream()
                .filter(property -> property.has("example"))
                .forEach(property -> check(api, property, property.get("example"), faults)));
    }

    private static void check(ApiSource api, SourceNode schema, SourceNode example, Faults faults) {
        SourceNode type = api.type(schema);
        if (example.kind().equals("null") && schema.has("nullable")) {
            return;
        }
        if (type.has("oneOf")) {
            checkVariant(api, type, example, faults);
            return;
        }
        String kind = type.get("type").text();
        boolean isKind = kind.isEmpty()
                || kind.equals(example.kind())
                || kind.equals("number") && example.kind().equals("integer");
        if (!isKind || !fits(type, example)) {
            faults.add(example, "the example does not fit its schema", "correct one of the two");
        } else if (example.isList()) {
            example.children().forEach(element -> check(api, type.get("items"), element, faults));
        } else if (example.isObject()) {
            checkProperties(api, type, example, faults);
        }
    }

    private static void checkVariant(ApiSource api, SourceNode union, SourceNode example, Faults faults) {
        String text =
                example.get(union.at("discriminator", "propertyName").text()).text();
        String variant = union.at("discriminator", "mapping").get(text).text().replaceFirst("^.*/", "");
        SourceNode type = api.schemas().get(variant);
        if (type == null) {
            faults.add(example, "the example is of no variant", "write a text of the mapping");
        } else {
            check(api, type, example, faults);
        }
    }

    private static void checkProperties(ApiSource api, SourceNode type, SourceNode example, Faults faults) {
        Map<String, SourceNode> properties = api.properties(type);
        for (SourceNode value : example.children()) {
            SourceNode property = properties.get(value.name());
            if (property == null && !type.has("additionalProperties")) {
                faults.add(value, "the example has the undeclared property " + value.name(), "remove it");
            } else if (property != null && !value.kind().equals("null")) {
                check(api, property, value, faults);
            }
        }
    }

    private static boolean fits(SourceNode type, SourceNode example) {
        return switch (example.kind()) {
            case "string" -> {
                List<String> known = type.get("enum").texts();
                boolean isInstant = type.get("format").text().equals("date-time");
                yield (known.isEmpty() || known.contains(example.text()))
                        && (!isInstant || RFC_3339.matcher(example.text()).matches())
                        && between(type, new BigDecimal(example.text().length()), "minLength", "maxLength");
            }
            case "integer", "number" -> between(type, new BigDecimal(example.text()), "minimum", "maximum");
            case "array" -> between(type, new BigDecimal(example.children().size()), "minItems", "maxItems");
            default -> true;
        };
    }

    private static boolean between(SourceNode type, BigDecimal value, String least, String most) {
        return (!type.has(least)
                        || value.compareTo(new BigDecimal(type.get(least).text())) >= 0)
                && (!type.has(most)
                        || value.compareTo(new BigDecimal(type.get(most).text())) <= 0);
    }
}
