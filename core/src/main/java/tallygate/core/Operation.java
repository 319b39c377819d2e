package tallygate.core;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.transport.HttpMethod;

/**
 * One operation of an API: its name, method and path, whether it may be repeated, and the forms of its request and response.
 * Immutable.
 *
 * <p>The operations of the specification are constants of generated classes. {@link #get} and {@link #post} create those that
 * are newer than this library:
 *
 * <pre>{@code
 * Map<String, Object> response = client.call(Operation.get("/api/v3/get-something"), Map.of("page", 1));
 * }</pre>
 *
 * @param <Q> the request; {@link Void} if the operation takes none
 * @param <R> the response; {@link Void} if none is documented
 */
public final class Operation<Q extends @Nullable Object, R extends @Nullable Object> {
    private final String id;
    private final HttpMethod method;
    private final String path;
    private final Safety safety;
    private final @Nullable RequestWriter<? super Q> writer;
    private final Type responseType;
    private final Traits traits;

    /**
     * How an operation differs from most.
     *
     * @param accept the media type of the response; null for JSON
     */
    private record Traits(boolean authenticated, boolean takesIdempotencyKey, @Nullable String accept) {
        private static final Traits USUAL = new Traits(true, true, null);
    }

    private Operation(
            String id,
            HttpMethod method,
            String path,
            Safety safety,
            @Nullable RequestWriter<? super Q> writer,
            Type responseType,
            Traits traits) {
        this.id = requireNonNull(id, "id");
        this.method = requireNonNull(method, "method");
        this.path = PathRules.check(path);
        this.safety = requireNonNull(safety, "safety");
        this.writer = writer;
        this.responseType = responseType;
        this.traits = traits;
    }

    /**
     * @param id the name in messages, logs and metrics
     * @param path absolute, with {@code {name}} for each path parameter, without query
     * @param responseType the type of the decoded response; {@code Void.class} checks for failure and decodes nothing
     * @throws IllegalArgumentException if the path has another form
     */
    public static <Q extends @Nullable Object, R extends @Nullable Object> Operation<Q, R> of(
            String id,
            HttpMethod method,
            String path,
            Safety safety,
            RequestWriter<? super Q> writer,
            Class<R> responseType) {
        return of(id, method, path, safety, writer, JsonType.of(responseType));
    }

    /** Creates an operation as the other method does, with a response that is not a class, such as a list. */
    public static <Q extends @Nullable Object, R extends @Nullable Object> Operation<Q, R> of(
            String id,
            HttpMethod method,
            String path,
            Safety safety,
            RequestWriter<? super Q> writer,
            JsonType<R> responseType) {
        return new Operation<>(
                id, method, path, safety, requireNonNull(writer, "writer"), typeOf(responseType), Traits.USUAL);
    }

    /** Creates an operation that takes no request. */
    public static <R extends @Nullable Object> Operation<@Nullable Void, R> withoutRequest(
            String id, HttpMethod method, String path, Safety safety, Class<R> responseType) {
        return withoutRequest(id, method, path, safety, JsonType.of(responseType));
    }

    /** Creates an operation that takes no request, with a response that is not a class, such as a list. */
    public static <R extends @Nullable Object> Operation<@Nullable Void, R> withoutRequest(
            String id, HttpMethod method, String path, Safety safety, JsonType<R> responseType) {
        return new Operation<>(id, method, path, safety, null, typeOf(responseType), Traits.USUAL);
    }

    /** Creates a GET of free-form JSON: the request's entries become query parameters, the response is the JSON object. */
    public static Operation<Map<String, ?>, Map<String, @Nullable Object>> get(String path) {
        return new Operation<>(
                "GET " + path, HttpMethod.GET, path, Safety.SAFE, Operation::writeQuery, Map.class, Traits.USUAL);
    }

    /**
     * Creates a GET with a typed response.
     *
     * @param responseType a generated type, or any other that has a JSON adapter
     */
    public static <R> Operation<Map<String, ?>, R> get(String path, Class<R> responseType) {
        return of("GET " + path, HttpMethod.GET, path, Safety.SAFE, Operation::writeQuery, responseType);
    }

    /**
     * Creates a POST with free-form JSON as request and response. It is {@link Safety#UNSAFE} unless changed by
     * {@link #withSafety}.
     */
    public static Operation<Map<String, ?>, Map<String, @Nullable Object>> post(String path) {
        return new Operation<>(
                "POST " + path,
                HttpMethod.POST,
                path,
                Safety.UNSAFE,
                (request, parts) -> parts.body(Map.class, request),
                Map.class,
                Traits.USUAL);
    }

    /**
     * Creates a POST with typed request and response. It is {@link Safety#UNSAFE} unless changed by {@link #withSafety}.
     *
     * @param requestType a generated type, or any other that has a JSON adapter
     * @param responseType a generated type, or any other that has a JSON adapter
     */
    public static <Q, R> Operation<Q, R> post(String path, Class<Q> requestType, Class<R> responseType) {
        return of(
                "POST " + path,
                HttpMethod.POST,
                path,
                Safety.UNSAFE,
                (request, parts) -> parts.body(requestType, request),
                responseType);
    }

    /** Returns the same operation under another name. */
    public Operation<Q, R> withId(String newId) {
        return new Operation<>(requireNonNull(newId, "newId"), method, path, safety, writer, responseType, traits);
    }

    /** Returns the same operation with another safety. */
    public Operation<Q, R> withSafety(Safety newSafety) {
        return new Operation<>(id, method, path, requireNonNull(newSafety, "newSafety"), writer, responseType, traits);
    }

    /** Returns the same operation, sent without the credentials of the client, for a server that requires none. */
    public Operation<Q, R> withoutCredentials() {
        return with(new Traits(false, traits.takesIdempotencyKey, traits.accept));
    }

    /**
     * Returns the same operation for a server that ignores idempotency keys here, although it reads them for other writes.
     * The client sends none of its own, so the call is retried only as its {@link Safety} allows.
     */
    public Operation<Q, R> withoutIdempotencyKey() {
        return with(new Traits(traits.authenticated, false, traits.accept));
    }

    /**
     * Returns the same operation for a response that is not JSON: the header {@code Accept} asks for it. The response type is
     * {@link tallygate.json.BinaryContent} then.
     *
     * @param mediaType such as {@code text/csv}
     */
    public Operation<Q, R> accepting(String mediaType) {
        return with(
                new Traits(traits.authenticated, traits.takesIdempotencyKey, HeaderText.check("mediaType", mediaType)));
    }

    private Operation<Q, R> with(Traits newTraits) {
        return new Operation<>(id, method, path, safety, writer, responseType, newTraits);
    }

    /**
     * Returns the same operation with the query of a link from a response, such as {@code paging.next}, in place of the
     * request's own query; the rest of the request is unchanged. A call fails with {@link IllegalArgumentException}, and
     * sends nothing, if the link leads to another origin or path than the request.
     *
     * @param link an absolute URL
     */
    public Operation<Q, R> following(String link) {
        requireNonNull(link, "link");
        return new Operation<>(
                id,
                method,
                path,
                safety,
                (request, parts) -> {
                    write(request, parts);
                    parts.link(link);
                },
                responseType,
                traits);
    }

    private static Type typeOf(JsonType<?> responseType) {
        return responseType.element() == null ? responseType.standard() : responseType;
    }

    public String id() {
        return id;
    }

    public HttpMethod method() {
        return method;
    }

    /** Returns the path of the specification, with {@code {name}} for each path parameter. */
    public String path() {
        return path;
    }

    public Safety safety() {
        return safety;
    }

    /**
     * Returns the type that a response is decoded to: a class with a JSON adapter, {@link Map} for free-form JSON,
     * {@link Void}, {@link tallygate.json.BinaryContent} for the bytes as they are, or a {@link JsonType} that is a list or a
     * map.
     */
    public Type responseType() {
        return responseType;
    }

    /** Returns whether calls carry the credentials of the client; true unless {@link #withoutCredentials} was used. */
    public boolean authenticated() {
        return traits.authenticated;
    }

    /** Returns whether the server recognizes a repeated call by a key; true unless {@link #withoutIdempotencyKey} was used. */
    public boolean takesIdempotencyKey() {
        return traits.takesIdempotencyKey;
    }

    /** Returns the media type that is asked for; empty for JSON. */
    public Optional<String> accept() {
        return Optional.ofNullable(traits.accept);
    }

    /**
     * Distributes a request over path, query and body.
     *
     * @throws IllegalArgumentException if the operation takes a request and this is null
     */
    public void write(Q request, RequestParts parts) {
        if (writer == null) {
            return;
        }
        if (request == null) {
            throw new IllegalArgumentException(
                    "the request is null; build one, with no property set if none is needed");
        }
        writer.write(request, parts);
    }

    /** Returns name, method and path. */
    @Override
    public String toString() {
        return id.endsWith(path) ? id : id + " (" + method + " " + path + ")";
    }

    private static void writeQuery(Map<String, ?> request, RequestParts parts) {
        request.forEach(parts::query);
    }
}
