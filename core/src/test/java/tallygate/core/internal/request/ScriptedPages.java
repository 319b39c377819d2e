package tallygate.core.internal.request;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import okio.Buffer;
import okio.Okio;
import tallygate.core.Operation;
import tallygate.core.QueryArrays;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.sample.PagingApi;
import tallygate.sample.model.ModelAdapterFactory;

/** The paged lists of the sample, with scripted responses, of which the last one is repeated. */
final class ScriptedPages implements PagingApi {
    private static final Moshi MOSHI = new Moshi.Builder()
            .add(ModelAdapterFactory.INSTANCE)
            .add(JsonValues.FACTORY)
            .build();

    /** The requests sent, as {@code target body}. */
    final List<String> sent = new ArrayList<>();

    private final Deque<String> responses = new ArrayDeque<>();

    ScriptedPages(String... responses) {
        this.responses.addAll(List.of(responses));
    }

    @Override
    public <Q, R> R call(Operation<Q, R> operation, Q request) {
        EncodedRequest encoded = new EncodedRequest(MOSHI, QueryArrays.COMMA_SEPARATED, operation.path());
        operation.write(request, encoded);
        String response = responses.size() > 1 ? responses.remove() : responses.element();
        try {
            String body = encoded.body() == null
                    ? ""
                    : " " + Okio.buffer(encoded.body().open()).readUtf8();
            sent.add(encoded.pathAndQuery() + body);
            return JsonDocument.decode(
                    Adapters.<R>adapter(MOSHI, operation.responseType()), new Buffer().writeUtf8(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
