package tallygate.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.json.Documents;
import tallygate.json.JsonValues;

/** Every example body of the document is what its schema says. */
class SpecExamplesTest {
    @ParameterizedTest
    @MethodSource("examples")
    void examplesComeBackEqual(SpecDocument.Example example) throws IOException {
        JsonAdapter<Object> adapter = SpecDocument.GENAUTH.adapter(example.schema());
        String document = Documents.encode(JsonValues.ANY, example.body());

        Object decoded = Documents.decode(adapter, document);

        assertThat(Documents.values(Documents.encode(adapter, decoded))).isEqualTo(example.body());
        assertThat(decoded.toString()).startsWith(example.schema() + "{");
    }

    static List<SpecDocument.Example> examples() {
        assertThat(SpecDocument.GENAUTH.examples()).hasSize(8);
        return SpecDocument.GENAUTH.examples();
    }
}
