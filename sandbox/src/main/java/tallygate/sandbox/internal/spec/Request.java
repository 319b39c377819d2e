package tallygate.sandbox.internal.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallygate.sandbox.internal.json.Templates;

/**
 * The request of a call, checked against the documents.
 *
 * @param properties by name, as in JSON
 */
public record Request(Map<String, Object> properties) {
    public String text(String name) {
        return String.valueOf(properties.get(name));
    }

    /** Returns the text of a property, empty if the request does not have it. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(properties.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(properties.get(name));
    }

    /** Returns the texts of a list, none if the request does not have it. */
    public List<String> texts(String name) {
        return properties.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Returns the objects of a list, none if the request does not have it. */
    public List<Request> parts(String name) {
        return properties.get(name) instanceof List<?> list
                ? list.stream().map(part -> new Request(Templates.object(part))).toList()
                : List.of();
    }

    /** Returns a nested object, one without properties if the request does not have it. */
    Request part(String name) {
        return new Request(Templates.object(properties.get(name)));
    }

    public boolean has(String name) {
        return properties.get(name) != null;
    }
}
