package tallygate.spec.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tallygate.spec.source.SourceNode;

/** The parameters of operations, and how they fit their request object where there is one. */
final class ParameterRules implements Rule {
    private static final Set<String> PLACES = Set.of("path", "query", "header");

    @Override
    public void check(ApiSource api, Faults faults) {
        for (ApiSource.Operation operation : api.operations()) {
            List<SourceNode> parameters = api.parameters(operation);
            parameters.forEach(parameter -> checkOne(api, operation, parameter, faults));
            checkNames(api, operation, parameters, faults);
            RequestShape shape = RequestShape.of(api, operation);
            if (shape.type().exists() && shape.takesMarkedProperties()) {
                checkMarks(api, operation, shape, faults);
            }
        }
    }

    /** Where the build makes one object of parameters and body, it needs a property for each. */
    private static void checkNames(
            ApiSource api, ApiSource.Operation operation, List<SourceNode> parameters, Faults faults) {
        Set<String> names = new HashSet<>();
        if (RequestShape.hasBody(api, operation)) {
            names.add("body");
        }
        for (SourceNode parameter : parameters) {
            String name = parameter.get("name").text();
            if (!names.add(JavaNames.accessor(name))) {
                faults.add(
                        parameter.get("name"),
                        operation + " has another parameter or a body called " + name,
                        "describe a request object by hand; see docs/generated-code.md");
            }
        }
    }

    private static void checkOne(ApiSource api, ApiSource.Operation operation, SourceNode parameter, Faults faults) {
        String place = parameter.get("in").text();
        String name = parameter.get("name").text();
        if (!PLACES.contains(place)) {
            faults.add(
                    parameter.get("in"),
                    "the parameter " + name + " is in: " + place,
                    "put it into path, query or header");
        }
        if (place.equals("header") && name.equalsIgnoreCase("Authorization")) {
            faults.add(
                    parameter.get("name"),
                    "the client makes the header Authorization itself",
                    "describe it under security");
        }
        if (parameter.has("content")) {
            faults.add(parameter.get("content"), "a parameter is written as text, not as content", "give it a schema");
        }
        if (Set.of("deepObject", "spaceDelimited", "pipeDelimited", "matrix", "label")
                .contains(parameter.get("style").text())) {
            String what = "the style " + parameter.get("style").text() + " is not written";
            faults.add(parameter.get("style"), what, "use form in a query and simple elsewhere");
        }
        SourceNode type = api.type(parameter.get("schema"));
        boolean object = type.has("properties") || type.has("oneOf") || type.has("additionalProperties");
        if (object && !RequestShape.isRequestObject(parameter)) {
            String what = "the parameter " + name + " is an object";
            faults.add(
                    parameter,
                    what,
                    "give it the name request, style: form and explode: true, or make its properties parameters");
        }
        api.properties(type).values().forEach(property -> checkQueryProperty(api, operation, property, faults));
    }

    private static void checkQueryProperty(
            ApiSource api, ApiSource.Operation operation, SourceNode property, Faults faults) {
        SourceNode type = api.type(property);
        if (type.has("properties") || type.has("additionalProperties") || type.has("oneOf")) {
            String what =
                    "the property " + property.name() + " is an object, but " + operation + " sends it in the query";
            faults.add(property, what, "make it a text, a number, a boolean or a list of them");
        }
    }

    /** Each parameter is a property of the request object that is marked with its place, and the other way round. */
    private static void checkMarks(ApiSource api, ApiSource.Operation operation, RequestShape shape, Faults faults) {
        Map<String, SourceNode> properties = api.properties(shape.type());
        Map<String, String> declared = new TreeMap<>();
        for (SourceNode parameter : api.parameters(operation)) {
            if (RequestShape.isRequestObject(parameter)) {
                continue;
            }
            String name = parameter.get("name").text();
            String mark = "x-in-" + parameter.get("in").text();
            declared.put(name, mark);
            if (!properties.containsKey(name) || !properties.get(name).get(mark).isTrue()) {
                String what = "the parameter " + name + " is missing from the properties of "
                        + shape.type().name();
                faults.add(parameter.get("name"), what, "add one with " + mark + ": true");
            } else if (mark.equals("x-in-path") && !api.requires(shape.type(), name)) {
                faults.add(properties.get(name), name + " is in a path, but is not required", "add it to required");
            }
        }
        properties.forEach((name, property) -> RequestShape.marks(property).stream()
                .filter(mark -> !mark.equals(declared.get(name)))
                .forEach(mark -> faults.add(
                        property.get(mark),
                        operation + " has no parameter " + name + " in: " + mark.substring("x-in-".length()),
                        "add the parameter or remove the mark")));
    }
}
