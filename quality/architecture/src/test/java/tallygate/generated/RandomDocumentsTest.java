package tallygate.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import okio.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.json.Documents;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.MalformedJsonException;

/**
 * What must hold for every type and any document. {@code -Dseed=7} runs a single seed.
 *
 * <p>The sample, which has every kind of property, is tried with every seed; the many types of the providers take turns, so that
 * a run stays short.
 */
class RandomDocumentsTest {
    private static final List<SpecDocument> SPECS =
            List.of(SpecDocument.GENAUTH, SpecDocument.PAGARME, SpecDocument.SAMPLE);

    private static final int SEEDS_BETWEEN_TURNS = 10;

    private static final String DAMAGE = "{}[]\",:0e-\\utn\u0000\u00ff ";

    private interface Property {
        void check(RandomDocument documents, String schema, JsonAdapter<Object> adapter) throws IOException;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("P1 a document as documented comes back equal")
    void aDocumentAsDocumentedComesBackEqual(long seed) throws IOException {
        forEveryType(seed, false, (documents, schema, adapter) -> {
            Object document = JsonValues.copyOf(documents.ofSchema(schema));
            Object decoded = decode(adapter, document);

            assertThat(Documents.values(Documents.encode(adapter, decoded))).isEqualTo(document);
            assertThat(decode(adapter, document))
                    .isEqualTo(decoded)
                    .hasSameHashCodeAs(decoded)
                    .hasToString(decoded.toString());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("P1 a value comes back equal, however its document looked")
    void aValueComesBackEqualHoweverItsDocumentLooked(long seed) throws IOException {
        forEveryType(seed, true, (documents, schema, adapter) -> {
            Object decoded = decode(adapter, documents.ofSchema(schema));

            assertThat(Documents.decode(adapter, Documents.encode(adapter, decoded)))
                    .isEqualTo(decoded)
                    .hasSameHashCodeAs(decoded)
                    .hasToString(decoded.toString());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("P2 unknown properties survive and change nothing else")
    void unknownPropertiesSurviveAndChangeNothingElse(long seed) throws IOException {
        forEveryType(seed, true, (documents, schema, adapter) -> {
            Map<String, Object> document = SpecDocument.at(documents.ofSchema(schema));
            Map<String, Object> before = encoded(adapter, document);
            Map<String, Object> withUnknown = new LinkedHashMap<>(document);
            Object unknown = JsonValues.copyOf(documents.anything(0));
            withUnknown.put("neverHeardOf", unknown);

            Map<String, Object> after = encoded(adapter, withUnknown);

            assertThat(after).containsEntry("neverHeardOf", unknown);
            after.remove("neverHeardOf");
            assertThat(after).isEqualTo(before);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("P12 values absent, null, unknown or of another kind: toString, equals and hashCode never throw")
    void everyValueCanBeShownAndCompared(long seed) throws IOException {
        forEveryType(seed, true, (documents, schema, adapter) -> {
            Object empty = decode(adapter, Map.of());
            Object wild = decode(adapter, documents.ofSchema(schema));
            Object nulls = Documents.decode(adapter, allNull(documents.propertiesOf(schema)));

            for (Object value : List.of(empty, wild, nulls)) {
                assertThat(value.toString()).startsWith(typeName(value) + "{").endsWith("}");
                assertThat(value.hashCode()).isEqualTo(value.hashCode());
                assertThat(value).isNotEqualTo(null).isNotEqualTo("text");
                for (Object other : List.of(empty, wild, nulls)) {
                    assertThat(value.equals(other)).isEqualTo(other.equals(value));
                }
            }
        });
    }

    /** The type of a schema, or the variant of one with variants, by its name in Java. */
    private static String typeName(Object value) {
        return value.getClass()
                .getName()
                .replaceFirst("^.*\\.(AutoValue_)?", "")
                .replace('$', '.');
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void damagedBytesGiveAValueOrAMalformedDocument(long seed) throws IOException {
        Random random = new Random(seed);
        forEveryType(seed, true, (documents, schema, adapter) -> {
            byte[] bytes =
                    Documents.encode(JsonValues.ANY, documents.ofSchema(schema)).getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
            }
            useOrRefuse(adapter, new Buffer().write(bytes, 0, random.nextInt(bytes.length) + 1));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void randomBytesGiveAValueOrAMalformedDocument(long seed) throws IOException {
        byte[] bytes = new byte[200];
        new Random(seed).nextBytes(bytes);
        forEveryType(seed, true, (documents, schema, adapter) -> {
            useOrRefuse(adapter, new Buffer().write(bytes));
            useOrRefuse(adapter, new Buffer().writeUtf8("{\"").write(bytes));
        });
    }

    static LongStream seeds() {
        Long seed = Long.getLong("seed");
        return seed == null ? LongStream.range(0, 200) : LongStream.of(seed);
    }

    private static void forEveryType(long seed, boolean wild, Property property) throws IOException {
        for (SpecDocument spec : SPECS) {
            int step = spec.equals(SpecDocument.SAMPLE) ? 1 : SEEDS_BETWEEN_TURNS;
            List<String> schemas = List.copyOf(spec.schemas().keySet());
            for (int i = Math.floorMod(seed, step); i < schemas.size(); i += step) {
                String schema = schemas.get(i);
                if (!spec.schema(schema).containsKey("enum")) {
                    property.check(new RandomDocument(spec, seed, wild), schema, spec.adapter(schema));
                }
            }
        }
    }

    private static void useOrRefuse(JsonAdapter<Object> adapter, Buffer document) throws IOException {
        Object decoded;
        try {
            decoded = JsonDocument.decode(adapter, document);
        } catch (MalformedJsonException refused) {
            return;
        }
        assertThat(decoded.hashCode()).isEqualTo(decoded.hashCode());
        assertThat(decoded.toString()).isNotEmpty();
        assertThat(Documents.encode(adapter, decoded)).startsWith("{");
    }

    private static String allNull(Set<String> names) throws IOException {
        Map<String, Object> nulls = new LinkedHashMap<>();
        names.forEach(name -> nulls.put(name, null));
        return Documents.encode(JsonValues.ANY, nulls);
    }

    private static Object decode(JsonAdapter<Object> adapter, Object document) throws IOException {
        return Documents.decode(adapter, Documents.encode(JsonValues.ANY, document));
    }

    private static Map<String, Object> encoded(JsonAdapter<Object> adapter, Object document) throws IOException {
        Object encoded = Documents.values(Documents.encode(adapter, decode(adapter, document)));
        return new LinkedHashMap<>(SpecDocument.at(encoded));
    }
}
