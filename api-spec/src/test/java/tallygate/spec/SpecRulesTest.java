package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What our own documents keep to beyond the rules that the build checks before it generates. */
@ParameterizedClass(name = "{0}")
@MethodSource("documents")
class SpecRulesTest {
    private final Spec spec;

    SpecRulesTest(Spec spec) {
        this.spec = spec;
    }

    static List<Spec> documents() {
        return List.of(Spec.genauthManagement(), Spec.pagarme());
    }

    /** The templates leave the credentials out where nothing asks for them. */
    @Test
    void theDocumentSaysWithWhichCredentialsItsOperationsAreCalled() {
        assertThat(Yaml.list(spec.document(), "security")).isNotEmpty();
    }

    @Test
    void everyTextStaysWhereTheTemplatesPutIt() {
        assertThat(SpecText.violations(spec.document())).isEmpty();
    }
}
