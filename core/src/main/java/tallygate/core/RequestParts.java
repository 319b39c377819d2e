package tallygate.core;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.json.BinaryContent;

/**
 * Where an operation puts the properties of its request: into the path, the query, a header or the body. Values are
 * encoded or checked here, so nothing in a value can reach beyond its place. For one thread, for one request.
 */
public interface RequestParts {
    /**
     * Fills {@code {name}} of the operation's path with a value, as one segment.
     *
     * @throws IllegalArgumentException if the value is empty, or would lead to another endpoint ({@code .}, {@code ..})
     */
    RequestParts path(String name, Object value);

    /**
     * Adds a query parameter. Null, an empty {@link Optional} and an empty list are left out, an empty text is kept, and
     * the elements of a list are written as the {@link QueryArrays} of the client say, separated by commas unless set otherwise.
     */
    RequestParts query(String name, @Nullable Object value);

    /**
     * Sets a header, in place of one of the same name that this library would send. Null and an empty {@link Optional}
     * are left out.
     *
     * @throws IllegalArgumentException if the value is blank or not printable ASCII, or the header is
     *     {@code Authorization}, which the client makes; the message never shows the value
     */
    RequestParts header(String name, @Nullable Object value);

    /**
     * Adds a field to a form ({@code application/x-www-form-urlencoded}), which is the body then. Null, an empty
     * {@link Optional} and an empty list are left out; the elements of a list are fields of the same name.
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
     * Takes the query of a link that the server gave in place of all {@link #query} parameters. The link is not followed
     * blindly: the client sends a request only if it leads to the same place as the operation itself.
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
