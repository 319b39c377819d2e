package tallygate.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.json.Documents;
import tallygate.json.JsonValues;

/** Every example body of the documents is what its schema says. */
class SpecExamplesTest {
    @ParameterizedTest
    @MethodSource("examples")
    void examplesComeBackEqual(SpecDocument spec, SpecDocument.Example example) throws IOException {
        JsonAdapter<Object> adapter = spec.adapter(example.schema());
        String document = Documents.encode(JsonValues.ANY, example.body());

        Object decoded = Documents.decode(adapter, document);

        assertThat(Documents.values(Documents.encode(adapter, decoded))).isEqualTo(example.body());
        assertThat(decoded.toString()).startsWith(example.schema() + "{");
    }

    static Stream<Arguments> examples() {
        assertThat(SpecDocument.GENAUTH.examples()).hasSize(8);
        assertThat(SpecDocument.PAGARME.examples()).hasSize(8);
        return Stream.of(SpecDocument.GENAUTH, SpecDocument.PAGARME).flatMap(spec -> spec.examples().stream()
                .map(example -> Arguments.of(Named.of(spec.modelPackage(), spec), example)));
    }
}
