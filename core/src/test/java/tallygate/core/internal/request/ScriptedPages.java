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
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.sample.PagingApi;
import tallygate.sample.model.ModelAdapterFactory;

/** The paged lists of the sample, answered from a script of which the last answer stays. */
final class ScriptedPages implements PagingApi {
    private static final Moshi MOSHI = new Moshi.Builder()
            .add(ModelAdapterFactory.INSTANCE)
            .add(JsonValues.FACTORY)
            .build();

    /** What was sent, as {@code target body}. */
    final List<String> sent = new ArrayList<>();

    private final Deque<String> answers = new ArrayDeque<>();

    ScriptedPages(String... answers) {
        this.answers.addAll(List.of(answers));
    }

    @Override
    public <Q, R> R call(Operation<Q, R> operation, Q request) {
        EncodedRequest encoded = new EncodedRequest(MOSHI, operation.path());
        operation.write(request, encoded);
        String answer = answers.size() > 1 ? answers.remove() : answers.element();
        try {
            String body = encoded.body() == null
                    ? ""
                    : " " + Okio.buffer(encoded.body().open()).readUtf8();
            sent.add(encoded.pathAndQuery() + body);
            return JsonDocument.decode(
                    Adapters.<R>adapter(MOSHI, operation.responseType()), new Buffer().writeUtf8(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
