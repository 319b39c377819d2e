package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import okio.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectDriftTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 129})
    void aTypeMayHaveAnyNumberOfProperties(int size) throws IOException {
        String[] names = IntStream.range(0, size).mapToObj(i -> "p" + i).toArray(String[]::new);
        String last = names[size - 1];
        ObjectType type = ObjectType.of("Large", names).requiring(names[0], last);
        String all = String.join(":1,", names) + ":1";

        assertThat(heard("{" + all + "}", type)).isEmpty();
        assertThat(heard("{" + all + "," + last + ":2}", type))
                .containsExactly("REPEATED_PROPERTY Large." + last + " number");
        assertThat(heard("{}", type)).contains("MISSING_PROPERTY Large." + last + " absent");
    }

    private static List<String> heard(String document, ObjectType type) throws IOException {
        List<String> heard = new ArrayList<>();
        DriftObserver observer =
                (kind, typeName, property, found) -> heard.add(kind + " " + typeName + "." + property + " " + found);
        Buffer source = new Buffer().writeUtf8(document.replaceAll("(p\\d+)", "\"$1\""));
        try (JsonInput json = new JsonInput(source, observer, null)) {
            ObjectReader object = ObjectReader.begin(json, type);
            while (object.next() != ObjectReader.END) {
                assertThat(object.read(ScalarAdapters.INTEGER)).isNotNull();
            }
        }
        return heard;
    }
}
