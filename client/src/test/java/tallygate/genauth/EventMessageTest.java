package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMessageTest {
    @Test
    void jsonOfAnyShapeCanBeReadAsSuch() {
        assertThat(new EventMessage("a.b", "{\"id\": [1.50, true]}").json())
                .contains(Map.of("id", List.of(new BigDecimal("1.50"), true)));
        assertThat(new EventMessage("a.b", "\"text\"").json()).contains("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{\"id\": ", "{} {}", "null"})
    void textThatIsNotJsonIsAccepted(String text) {
        assertThat(new EventMessage("a.b", text).json()).isEmpty();
        assertThat(new EventMessage("a.b", text).text()).isEqualTo(text);
    }

    @Test
    void nestingWithoutEndIsNoFailure() {
        assertThat(new EventMessage("a.b", "[".repeat(100_000)).json()).isEmpty();
    }

    @Test
    void descriptionHidesTheText() {
        assertThat(new EventMessage("a.b", "planted-text")).hasToString("EventMessage[a.b, 12 characters]");
    }
}
