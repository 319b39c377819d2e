package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectReaderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 63, 64, 65, 130})
    void unknownPropertiesKeepTheOrderOfTheDocument(int size) throws IOException {
        ObjectType type = ObjectType.of("Any", names(size));
        Random random = new Random(size);
        for (int i = 0; i < 3000; i++) {
            List<String> document = new ArrayList<>();
            Map<String, Object> expected = new LinkedHashMap<>();
            for (int properties = random.nextInt(6); properties > 0; properties--) {
                property(random, size, document, expected);
            }
            Map<String, Object> kept = kept("{" + String.join(",", document) + "}", type);

            assertThat(kept.entrySet()).as("%s", document).containsExactlyElementsOf(expected.entrySet());
            assertThat(kept).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(expected.toString());
            assertThat(expected).isEqualTo(kept);
        }
    }

    @Test
    void nullsOfDocumentedPropertiesAreAMapLikeAnyOther() throws IOException {
        Map<String, Object> kept = kept("{\"p1\":null,\"p63\":null}", ObjectType.of("Any", names(64)));

        assertThat(kept).hasSize(2).containsKeys("p1", "p63").containsEntry("p1", null);
        assertThat(kept).doesNotContainKeys("p0", "p2", "q");
        assertThat(new HashMap<>(kept)).isEqualTo(kept);
        assertThatThrownBy(() -> kept.put("p1", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> kept.remove("p1")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> kept.keySet().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** A documented property with null, with what it cannot be or with what it is, or one that is not documented. */
    private static void property(Random random, int size, List<String> document, Map<String, Object> expected) {
        String name = "p" + random.nextInt(size);
        switch (random.nextInt(8)) {
            case 0 -> {
                document.add("\"" + name + "\":true");
                expected.put(name, true);
            }
            case 1, 2 -> {
                document.add("\"" + name + "\":1");
                expected.remove(name);
            }
            case 3 -> {
                document.add("\"q\":null");
                expected.put("q", null);
            }
            default -> {
                document.add("\"" + name + "\":null");
                expected.put(name, null);
            }
        }
    }

    private static Map<String, Object> kept(String document, ObjectType type) throws IOException {
        try (JsonInput json = new JsonInput(new Buffer().writeUtf8(document), null, null)) {
            ObjectReader object = ObjectReader.begin(json, type);
            while (object.next() != ObjectReader.END) {
                object.read(ScalarAdapters.INTEGER);
            }
            return object.unknownProperties();
        }
    }

    private static String[] names(int size) {
        return IntStream.range(0, size).mapToObj(i -> "p" + i).toArray(String[]::new);
    }
}
