package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Reads as another reader does, wherever its window ends. */
class JsonInputTest {
    private static final int WINDOW = 8192;
    private static final String DAMAGE = "{}[]\",:0e-.\\utn\u0000\u00ff ";

    @Test
    void aDocumentIsReadAsMoshiReadsIt() throws IOException {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            String document = RandomJson.of(random);
            Object expected = MoshiValues.read(document.getBytes(StandardCharsets.UTF_8));

            assertThat(Documents.values(document)).as(document).isEqualTo(expected);
            assertThat(JsonDocument.decode(JsonValues.ANY, SlowSource.of(document, 1 + random.nextInt(5))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void damagedBytesAreReadAsMoshiReadsThem() throws IOException {
        int read = 0;
        for (int seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = RandomJson.of(random).getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
            Object value;
            try {
                value = JsonDocument.decode(JsonValues.ANY, new Buffer().write(bytes));
            } catch (MalformedJsonException refused) {
                continue;
            }
            read++;
            assertThat(value).as("seed %s", seed).isEqualTo(MoshiValues.read(bytes));
        }
        assertThat(read).isGreaterThan(500);
    }

    @Test
    void aWindowMayEndAnywhere() throws IOException {
        String[] values = {
            "\"plain\"",
            "\"\u4f01\u4e1a\"",
            "\"\ud83d\ude00\"",
            "\"\\u4f01\\n\"",
            "-12.50e-3",
            "123456789",
            "true",
            "null",
            "[]"
        };
        for (String value : values) {
            Object expected = Documents.values("[" + value + ",{\"name\":" + value + "}]");
            for (int before = WINDOW - 40; before <= WINDOW; before++) {
                String document = " ".repeat(before) + "[" + value + ",{\"name\":" + value + "}]";
                assertThat(Documents.values(document)).as(value).isEqualTo(expected);
            }
        }
    }

    @Test
    void aTextMayBeLongerThanAnyWindow() throws IOException {
        for (String part : new String[] {"a", "\u00fc", "\u4f01", "\ud83d\ude00", "\\n"}) {
            String document = "[\"" + part.repeat(3 * WINDOW) + "\"]";
            String read = String.valueOf(((List<?>) Documents.values(document)).get(0));

            assertThat(read.length()).isEqualTo(3 * WINDOW * (part.equals("\\n") ? 1 : part.length()));
            assertThat(read).startsWith(part.equals("\\n") ? "\n" : part);
            assertThatThrownBy(() -> Documents.values(document.substring(0, document.length() - 2)))
                    .hasMessageContaining("too early");
        }
    }

    @Test
    void aTextThatComesInManyPiecesIsNotCopiedForEach() {
        String document = "[\"" + "a".repeat(4_000_000) + "\"]";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> JsonDocument.decode(JsonValues.ANY, SlowSource.of(document, 10)));
    }

    @Test
    void bytesThatAreNotUtf8AreReadAsJavaReadsThem() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) (0x80 + random.nextInt(0x80));
            }
            Buffer document = new Buffer().writeUtf8("[\"").write(bytes).writeUtf8("\"]");

            assertThat(JsonDocument.decode(JsonValues.ANY, document))
                    .isEqualTo(List.of(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    @Test
    void messagesSayWhere() {
        assertThatThrownBy(() -> Documents.values("{\"a\":[1,{\"b\":[0,x]}]}"))
                .hasMessageContaining("$.a[1].b[1]")
                .hasMessageContaining("syntax is wrong");
        assertThatThrownBy(() -> Documents.values("{\"a\":[1,2e99999999999]}")).hasMessageContaining("$.a[1]");
        assertThatThrownBy(() -> Documents.values("[".repeat(256) + "]".repeat(256)))
                .hasMessageContaining("Not the JSON document that was expected.");
    }
}
