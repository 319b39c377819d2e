package tallygate.spec.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a request or response: JSON if possible, or else a form, or else raw content.
 *
 * @param mediaType empty if there is no content
 * @param media its description in the document
 */
record MessageContent(String mediaType, Map<String, Object> media) {
    private static final String MULTIPART = "multipart/form-data";
    private static final String FORM = "application/x-www-form-urlencoded";

    static MessageContent of(Map<String, Object> message) {
        Map<String, Object> content = Parts.at(message, "content");
        String json = content.keySet().stream()
                .filter(MessageContent::isJson)
                .findFirst()
                .orElse("");
        String form = content.containsKey(MULTIPART) ? MULTIPART : content.containsKey(FORM) ? FORM : "";
        String other = content.keySet().stream().findFirst().orElse("");
        String type = !json.isEmpty() ? json : !form.isEmpty() ? form : other;
        return new MessageContent(type, Parts.at(content, type));
    }

    private static boolean isJson(String mediaType) {
        return mediaType.matches("application/([a-z0-9.-]+\\+)?json(;.*)?|\\*/\\*");
    }

    boolean isMultipart() {
        return mediaType.equals(MULTIPART);
    }

    /** Returns whether it is sent or received as it is. */
    boolean isRaw() {
        return !mediaType.isEmpty() && !isJson(mediaType) && !isMultipart() && !mediaType.equals(FORM);
    }

    /** Returns the media type to send: a wildcard stands for any. */
    String concreteType() {
        return mediaType.contains("*") ? "application/octet-stream" : mediaType;
    }

    /** Returns the type of a body that is one value; an empty object if it is none. */
    Map<String, Object> schema() {
        if (isRaw()) {
            return new LinkedHashMap<>(Map.of("type", "string", "format", "binary"));
        }
        return isJson(mediaType) ? Parts.at(media, "schema") : new LinkedHashMap<>();
    }

    /** Returns the type that holds the fields of a form; an empty object if it is no form. */
    Map<String, Object> form() {
        return isMultipart() || mediaType.equals(FORM) ? Parts.at(media, "schema") : new LinkedHashMap<>();
    }

    /** Returns the media type of a part, where the document names one. */
    Optional<String> partType(String field) {
        Object type = Parts.at(Parts.at(media, "encoding"), field).get("contentType");
        return Optional.ofNullable(type).map(String::valueOf).filter(one -> !one.contains("*") && !one.contains(","));
    }
}
