package tallygate.core.internal.request;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tallygate.core.JsonType;
import tallygate.core.QueryArrays;
import tallygate.core.RequestParts;
import tallygate.json.BinaryContent;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.transport.Headers;
import tallygate.transport.RequestBody;

/** Collects the parts of one request in the form in which they are sent. */
final class EncodedRequest implements RequestParts {
    private final Moshi moshi;
    private final QueryArrays arrays;
    private final String pathTemplate;
    private final StringBuilder query = new StringBuilder();
    private final StringBuilder form = new StringBuilder();
    private final Headers.Builder headers = Headers.builder();
    private String path;
    private @Nullable String link;
    private @Nullable RequestBody body;

    EncodedRequest(Moshi moshi, QueryArrays arrays, String pathTemplate) {
        this.moshi = moshi;
        this.arrays = arrays;
        this.pathTemplate = pathTemplate;
        this.path = pathTemplate;
    }

    @Override
    public RequestParts path(String name, Object value) {
        String text = String.join(",", ParameterText.of(name, value));
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the path parameter " + name + " is empty");
        }
        if (DotSegments.leadsElsewhere(text)) {
            throw new IllegalArgumentException("the path parameter " + name
                    + " has a segment of dots (. or ..), which could lead to another endpoint");
        }
        String placeholder = "{" + name + "}";
        if (!path.contains(placeholder)) {
            throw new IllegalArgumentException("the path has no parameter " + name);
        }
        path = path.replace(placeholder, PercentEncoding.segment(text));
        return this;
    }

    @Override
    public RequestParts query(String name, @Nullable Object value) {
        List<String> texts = ParameterText.of(name, value);
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0 && arrays == QueryArrays.COMMA_SEPARATED) {
                query.append(',');
            } else {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(PercentEncoding.queryPart(name))
                        .append('=');
            }
            query.append(PercentEncoding.queryPart(texts.get(i)));
        }
        return this;
    }

    @Override
    public RequestParts header(String name, @Nullable Object value) {
        if (name.equalsIgnoreCase("Authorization")) {
            throw new IllegalArgumentException("the header Authorization is made by the client, not by an operation");
        }
        List<String> texts = ParameterText.of(name, value);
        if (texts.isEmpty()) {
            return this;
        }
        String text = String.join(",", texts);
        if (text.isBlank()) {
            throw new IllegalArgumentException("the header parameter " + name + " is blank; leave it out instead");
        }
        headers.set(name, text);
        return this;
    }

    @Override
    public RequestParts form(String name, @Nullable Object value) {
        for (String text : ParameterText.of(name, value)) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(PercentEncoding.queryPart(name))
                    .append('=')
                    .append(PercentEncoding.queryPart(text));
        }
        body = RequestBody.of("application/x-www-form-urlencoded", ByteString.encodeUtf8(form.toString()));
        return this;
    }

    @Override
    public RequestParts part(String name, @Nullable Object value, @Nullable String contentType) {
        if (!(body instanceof MultipartBody)) {
            body = new MultipartBody();
        }
        MultipartBody multipart = (MultipartBody) body;
        if (value instanceof Optional<?> optional) {
            return part(name, optional.orElse(null), contentType);
        }
        List<?> elements = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object element : elements) {
            if (element instanceof BinaryContent content) {
                multipart.addFile(name, content, contentType);
            } else {
                ParameterText.of(name, element).forEach(text -> multipart.addText(name, text, contentType));
            }
        }
        return this;
    }

    @Override
    public RequestParts content(String contentType, @Nullable BinaryContent content) {
        body = content == null ? null : new ContentBody(content.contentType().orElse(contentType), content);
        return this;
    }

    @Override
    public RequestParts link(String newLink) {
        link = newLink;
        return this;
    }

    @Override
    public RequestParts body(Type type, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Buffer json = new Buffer();
        try {
            JsonAdapter<Object> adapter = Adapters.adapter(moshi, type);
            JsonDocument.encode(adapter, isFreeForm(type) ? JsonValues.copyOf((Map<?, ?>) value) : value, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory cannot be written", e);
        }
        body = RequestBody.of("application/json", json.readByteString());
        return this;
    }

    private static boolean isFreeForm(Type type) {
        return type == Map.class || type == JsonType.object();
    }

    String pathAndQuery() {
        return path() + query;
    }

    URI uri(BaseUrl baseUrl) {
        if (link != null) {
            return PageLinks.follow(link, baseUrl.resolve(path()));
        }
        boolean fixed = query.isEmpty() && path.equals(pathTemplate);
        return fixed ? baseUrl.resolveFixed(path()) : baseUrl.resolve(pathAndQuery());
    }

    Headers headers() {
        return headers.build();
    }

    @Nullable
    RequestBody body() {
        return body;
    }

    private String path() {
        if (path.contains("{")) {
            throw new IllegalArgumentException("the path " + path + " has a parameter without a value");
        }
        return path;
    }
}
