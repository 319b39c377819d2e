package tallygate.spec.rules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tallygate.spec.source.SourceNode;

/** Names of types and properties, which become names in Java. */
final class NameRules implements Rule {
    @Override
    public void check(ApiSource api, Faults faults) {
        Map<String, SourceNode> types = new HashMap<>();
        api.files().forEach(file -> file.at("components", "schemas").children().forEach(schema -> {
            checkType(schema, faults);
            checkRenamed(api, schema, faults);
            SourceNode other = types.putIfAbsent(schema.name().toLowerCase(Locale.ROOT), schema);
            if (other != null) {
                String what = other.name().equals(schema.name())
                        ? "the schema " + schema.name() + " is in " + other.place() + ", too"
                        : schema.name() + " and " + other.name()
                                + " would be one file where names are not case-sensitive";
                faults.add(schema, what, "rename or remove one of the two");
            }
        }));
        api.forEachSchema(schema -> checkProperties(api, schema, faults));
    }

    private static void checkType(SourceNode schema, Faults faults) {
        if (!schema.name().matches("[A-Z][A-Za-z0-9]*")) {
            faults.add(
                    schema,
                    "the schema name " + schema.name() + " is not a valid type name",
                    "begin with a capital letter, and use letters and digits");
        } else if (JavaNames.isTakenByTypes(schema.name())) {
            faults.add(schema, "generated code uses another type called " + schema.name(), "rename the schema");
        }
    }

    /** The settings of the generator for other documents keep these names, as long as they are written in one way. */
    private static void checkRenamed(ApiSource api, SourceNode schema, Faults faults) {
        boolean kept = !api.isStrict() && JavaNames.renamedTypes().contains(schema.name());
        if (!kept && JavaNames.renamedTypes().stream().anyMatch(schema.name()::equalsIgnoreCase)) {
            faults.add(schema, "the generator would call it Model" + schema.name(), "rename the schema");
        }
    }

    private static void checkProperties(ApiSource api, SourceNode schema, Faults faults) {
        Map<String, String> accessors = new HashMap<>();
        boolean envelope = api.properties(schema).containsKey("statusCode")
                || schema.at("x-success").exists();
        api.properties(schema).forEach((name, property) -> {
            String accessor = JavaNames.accessor(name);
            String other = accessors.put(accessor, name);
            if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
                faults.add(
                        property,
                        "the property name " + name + " is not a valid name in Java",
                        "leave it out; unknownProperties() has it");
            } else if (JavaNames.isTakenByValues(accessor) || envelope && JavaNames.isTakenByEnvelopes(accessor)) {
                faults.add(
                        property,
                        "the accessor of " + name + " is a method or word that Java has already",
                        "leave it out; unknownProperties() has it");
            } else if (other != null && !other.equals(name)) {
                faults.add(
                        property,
                        other + " and " + name + " would have one accessor " + accessor + "()",
                        "leave one out; unknownProperties() has it");
            }
        });
    }
}
