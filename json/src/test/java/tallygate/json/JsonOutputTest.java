package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import tallygate.sample.model.Book;
import tallygate.sample.model.ModelAdapterFactory;
import tallygate.sample.model.Shelf;

/** Writes as Moshi's writer does, within any Moshi as well. */
class JsonOutputTest {
    private static final int WINDOW = 8192;

    @Test
    void valuesAreWrittenAsMoshiWritesThem() throws IOException {
        for (int seed = 0; seed < 1000; seed++) {
            String document = RandomJson.of(new Random(seed)).replace("\\udc00", "");
            Object value = Documents.values(document);
            Buffer expected = new Buffer();
            MoshiValueWriter.write(JsonWriter.of(expected), value);

            assertThat(Documents.encode(JsonValues.ANY, value)).isEqualTo(expected.readUtf8());
        }
    }

    @Test
    void everyCharacterComesBack() throws IOException {
        for (int from = 0; from <= Character.MAX_VALUE; from += 0x100) {
            StringBuilder text = new StringBuilder();
            for (int i = from; i < from + 0x100; i++) {
                text.append((char) i).append(i % 3 == 0 ? "x" : "");
            }
            Object value = List.of(text.toString());

            assertThat(Documents.values(Documents.encode(JsonValues.ANY, value)))
                    .isEqualTo(value);
        }
        assertThat(Documents.encode(JsonValues.ANY, List.of("\u0000\t\"\\/\u007f\u2028\ud83d\ude00\ud83d")))
                .isEqualTo("[\"\\u0000\\t\\\"\\\\/\u007f\\u2028\ud83d\ude00\\ud83d\"]");
    }

    @Test
    void textsAndNamesMayBeLongAndEndAnywhere() throws IOException {
        for (String part : List.of("a", "\u00fc", "\u4f01", "\ud83d\ude00", "\ud83d", "\"", "\u0001")) {
            for (int before = WINDOW / 6 - 20; before < WINDOW / 6 + 20; before++) {
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("\u0001".repeat(before), part.repeat(3000));
                value.put("n", new BigDecimal("1".repeat(900)));
                Object copy = JsonValues.copyOf(value);

                assertThat(Documents.values(Documents.encode(JsonValues.ANY, copy)))
                        .isEqualTo(copy);
            }
        }
    }

    @Test
    void writingTooDeepIsRefused() {
        Object deep = List.of();
        for (int i = 1; i < 256; i++) {
            deep = List.of(deep);
        }
        Object tooDeep = deep;
        assertThatThrownBy(() -> Documents.encode(JsonValues.ANY, tooDeep))
                .isInstanceOf(JsonDataException.class)
                .hasMessageStartingWith("Nesting too deep");
    }

    @Test
    void anyMoshiWritesTheSame() throws IOException {
        Shelf shelf = Documents.decode(
                Shelf.jsonAdapter(),
                "{\"label\":\"\\ud83d\",\"books\":[{\"title\":\"a\",\"pages\":1}],\"price\":0.10,\"x\":[null,{\"y\":null}],\"locked\":true}");
        JsonAdapter<List<Shelf>> list = new Moshi.Builder()
                .add(ModelAdapterFactory.INSTANCE)
                .build()
                .adapter(Types.newParameterizedType(List.class, Shelf.class));
        String document = Documents.encode(Shelf.jsonAdapter(), shelf);

        assertThat(list.toJson(List.of(shelf, shelf))).isEqualTo("[" + document + "," + document + "]");
        assertThat(list.indent(" ").toJson(List.of(shelf)))
                .contains("\n  \"books\": [\n   {\n")
                .contains("\\ud83d");
        assertThat(Documents.values(list.indent(" ").toJson(List.of(shelf))))
                .isEqualTo(List.of(Documents.values(document)));
        assertThat(Shelf.jsonAdapter().toJsonValue(shelf)).isEqualTo(Documents.values(document));
        assertThat(list.toJson(Collections.singletonList(null))).isEqualTo("[null]");
        assertThat(Book.jsonAdapter().toJson((Book) null)).isEqualTo("null");
    }
}
