package tallygate.spec.rules;

import java.util.List;
import java.util.stream.Stream;
import tallygate.spec.source.SourceNode;

/**
 * What the method of an operation takes.
 *
 * @param type the object that the document itself describes, in the body or as the parameter {@code request}; missing if the
 *     build has to make one of parameters and body
 * @param takesMarkedProperties whether that object holds the parameters, too
 */
record RequestShape(SourceNode type, boolean takesMarkedProperties) {
    static final String MULTIPART = "multipart/form-data";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> MARKS = List.of("x-in-path", "x-in-query", "x-in-header");

    static RequestShape of(ApiSource api, ApiSource.Operation operation) {
        List<SourceNode> parameters = api.parameters(operation);
        for (SourceNode parameter : parameters) {
            if (isRequestObject(parameter)) {
                return new RequestShape(api.type(parameter.get("schema")), true);
            }
        }
        SourceNode body = api.type(bodySchema(api, operation));
        boolean marked = api.properties(body).values().stream()
                .anyMatch(property -> !marks(property).isEmpty());
        return new RequestShape(body, marked);
    }

    static boolean isRequestObject(SourceNode parameter) {
        return parameter.get("in").text().equals("query")
                && parameter.get("name").text().equals("request")
                && parameter.get("style").text().equals("form")
                && parameter.get("explode").isTrue();
    }

    /** Returns the places in which a property of a request is sent instead of the body. */
    static List<String> marks(SourceNode property) {
        return MARKS.stream().filter(property::has).toList();
    }

    static SourceNode bodySchema(ApiSource api, ApiSource.Operation operation) {
        SourceNode content = api.resolve(operation.node().get("requestBody")).get("content");
        return json(content).map(media -> media.get("schema")).findFirst().orElse(content.get("application/json"));
    }

    /** Returns whether the body is a property of the request that the build makes: JSON, or content that is sent as it is. */
    static boolean hasBody(ApiSource api, ApiSource.Operation operation) {
        SourceNode content = api.resolve(operation.node().get("requestBody")).get("content");
        return bodySchema(api, operation).exists() || raw(content).exists();
    }

    /** Returns the media type whose schema is a form: multipart, or else URL-encoded; a missing one if the body is none. */
    static SourceNode form(SourceNode content) {
        if (json(content).findAny().isPresent()) {
            return content.get("none");
        }
        return content.has(MULTIPART) ? content.get(MULTIPART) : content.get(FORM);
    }

    /** Returns the media type of content that is sent or received as it is; a missing one if it is JSON or a form. */
    static SourceNode raw(SourceNode content) {
        boolean other = json(content).findAny().isPresent() || form(content).exists();
        return other || content.children().isEmpty()
                ? content.get("none")
                : content.children().get(0);
    }

    /** Returns the media types of JSON. */
    static Stream<SourceNode> json(SourceNode content) {
        return content.children().stream()
                .filter(media -> media.name().matches("application/([a-z0-9.-]+\\+)?json(;.*)?|\\*/\\*"));
    }
}
