package tallygate.core;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.transport.HttpMethod;

/**
 * One operation of an API: how it is named, where it is, whether it may be repeated, and how its request and response are
 * written. Immutable.
 *
 * <p>The operations of the specification are constants of generated classes. {@link #get} and {@link #post} describe those
 * that are newer than this library:
 *
 * <pre>{@code
 * Map<String, Object> response = client.call(Operation.get("/api/v3/get-something"), Map.of("page", 1));
 * }</pre>
 *
 * @param <Q> the request; {@link Void} where the operation takes nothing
 * @param <R> the response; {@link Void} where nothing is documented
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
     * @param responseType what the response is decoded to; {@code Void.class} checks for failure and decodes nothing
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

    /** Like the other, for a response that is not of a class, as a list is. */
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

    /** An operation that takes nothing. */
    public static <R extends @Nullable Object> Operation<@Nullable Void, R> withoutRequest(
            String id, HttpMethod method, String path, Safety safety, Class<R> responseType) {
        return withoutRequest(id, method, path, safety, JsonType.of(responseType));
    }

    /** An operation that takes nothing, and whose response is not of a class, as a list is. */
    public static <R extends @Nullable Object> Operation<@Nullable Void, R> withoutRequest(
            String id, HttpMethod method, String path, Safety safety, JsonType<R> responseType) {
        return new Operation<>(id, method, path, safety, null, typeOf(responseType), Traits.USUAL);
    }

    /** A GET of free-form JSON: the request's entries become query parameters, the response is the JSON object. */
    public static Operation<Map<String, ?>, Map<String, @Nullable Object>> get(String path) {
        return new Operation<>(
                "GET " + path, HttpMethod.GET, path, Safety.SAFE, Operation::writeQuery, Map.class, Traits.USUAL);
    }

    /**
     * A GET with a typed response.
     *
     * @param responseType a generated type, or any other that has a JSON adapter
     */
    public static <R> Operation<Map<String, ?>, R> get(String path, Class<R> responseType) {
        return of("GET " + path, HttpMethod.GET, path, Safety.SAFE, Operation::writeQuery, responseType);
    }

    /** A POST of free-form JSON both ways; {@link Safety#UNSAFE} unless {@link #withSafety} says otherwise. */
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
     * A POST with typed request and response; {@link Safety#UNSAFE} unless {@link #withSafety} says otherwise.
     *
     * @param requestType a generated type, or any other that has a JSON adapter
     * @param responseType likewise
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

    /** The same operation under another name. */
    public Operation<Q, R> withId(String newId) {
        return new Operation<>(requireNonNull(newId, "newId"), method, path, safety, writer, responseType, traits);
    }

    /** The same operation, repeatable or not. */
    public Operation<Q, R> withSafety(Safety newSafety) {
        return new Operation<>(id, method, path, requireNonNull(newSafety, "newSafety"), writer, responseType, traits);
    }

    /** The same operation, sent without the credentials of the client, for a server that asks for none. */
    public Operation<Q, R> withoutCredentials() {
        return with(new Traits(false, traits.takesIdempotencyKey, traits.accept));
    }

    /**
     * The same operation for a server that reads no idempotency key here, although it does with other writes. The client sends
     * none of its own, so the call is retried only as its {@link Safety} allows.
     */
    public Operation<Q, R> withoutIdempotencyKey() {
        return with(new Traits(traits.authenticated, false, traits.accept));
    }

    /**
     * The same operation for a response that is not JSON: the header {@code Accept} asks for it. The response type is {@link
     * tallygate.json.BinaryContent} then.
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
     * The same operation with the query of a link that a response gave, as {@code paging.next}, in place of what the
     * request would put there; the rest of the request stays as it is. A call fails with
     * {@link IllegalArgumentException}, and sends nothing, if the link leads to another origin or path than the request.
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

    /** The path as the specification writes it, with {@code {name}} for each path parameter. */
    public String path() {
        return path;
    }

    public Safety safety() {
        return safety;
    }

    /**
     * What a response is decoded to: a class with a JSON adapter, {@link Map} for free-form JSON, {@link Void}, {@link
     * tallygate.json.BinaryContent} for the bytes as they are, or a {@link JsonType} that is a list or a map.
     */
    public Type responseType() {
        return responseType;
    }

    /** Whether calls carry the credentials of the client; true unless {@link #withoutCredentials} was asked for. */
    public boolean authenticated() {
        return traits.authenticated;
    }

    /** Whether the server recognizes a repeated call by a key; true unless {@link #withoutIdempotencyKey} was asked for. */
    public boolean takesIdempotencyKey() {
        return traits.takesIdempotencyKey;
    }

    /** The media type that is asked for; empty for JSON. */
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

    /** Name, method and path. */
    @Override
    public String toString() {
        return id.endsWith(path) ? id : id + " (" + method + " " + path + ")";
    }

    private static void writeQuery(Map<String, ?> request, RequestParts parts) {
        request.forEach(parts::query);
    }
}
