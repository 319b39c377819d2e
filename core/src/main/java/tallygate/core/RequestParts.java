package tallygate.core;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.json.BinaryContent;

/**
 * Receives the properties of a request for the path, the query, a header or the body. Values are encoded or checked, so that
 * no value can break out of its place. For one request and one thread.
 */
public interface RequestParts {
    /**
     * Fills {@code {name}} of the operation's path with a value, as one segment.
     *
     * @throws IllegalArgumentException if the value is empty, or would lead to another endpoint ({@code .}, {@code ..})
     */
    RequestParts path(String name, Object value);

    /**
     * Adds a query parameter. Null, an empty {@link Optional} and an empty list are omitted; an empty text is sent. The
     * elements of a list are written according to the {@link QueryArrays} of the client, by default separated by commas.
     */
    RequestParts query(String name, @Nullable Object value);

    /**
     * Sets a header, in place of one of the same name that this library would send. Null and an empty {@link Optional} are
     * omitted.
     *
     * @throws IllegalArgumentException if the value is blank or not printable ASCII, or the header is {@code Authorization},
     *     which the client sets; the message never shows the value
     */
    RequestParts header(String name, @Nullable Object value);

    /**
     * Adds a field to a form ({@code application/x-www-form-urlencoded}), which is the body then. Null, an empty
     * {@link Optional} and an empty list are omitted; the elements of a list are fields of the same name.
     */
    RequestParts form(String name, @Nullable Object value);

    /**
     * Adds a part to a body of {@code multipart/form-data}. Null, an empty {@link Optional} and an empty list are left out; the
     * elements of a list are parts of the same name. {@link BinaryContent} is sent as a file, anything else as text.
     *
     * @param contentType of the part, unless its content says it; null for the usual one
     */
    RequestParts part(String name, @Nullable Object value, @Nullable String contentType);

    /**
     * Sets a body that is sent as it is.
     *
     * @param contentType of the body, unless its content says it
     * @param content null to send no body
     */
    RequestParts content(String contentType, @Nullable BinaryContent content);

    /**
     * Uses the query of a link from the server in place of all {@link #query} parameters. The client sends the request only
     * if the link leads to the same origin and path as the operation.
     *
     * @param link an absolute URL
     */
    RequestParts link(String link);

    /**
     * Sets the JSON body.
     *
     * @param type the type whose JSON adapter writes the value; a class or a {@link JsonType}
     * @param value null to send no body
     */
    RequestParts body(Type type, @Nullable Object value);
}
