package tallygate.client;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an operation puts the properties of its request: into the path, the query or the body. Values are percent-encoded
 * here, so nothing in a value can reach beyond its place. For one thread, for one request.
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
     * the elements of a list are separated by commas.
     */
    RequestParts query(String name, @Nullable Object value);

    /**
     * Sets the JSON body.
     *
     * @param type the type whose JSON adapter writes the value
     */
    RequestParts body(Type type, Object value);
}
