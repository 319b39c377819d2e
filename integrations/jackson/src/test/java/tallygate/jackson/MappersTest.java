package tallygate.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import tallygate.genauth.model.OrderItem;
import tools.jackson.databind.json.JsonMapper;

/** The code blocks of docs/jackson.md. */
final class MappersTest {
    private static final String ORDER = "{\"orderNo\":\"n1\"}";

    @Test
    void jackson2FindsTheModule() throws Exception {
        // snippet:start jackson-2
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules(); // or registerModule(new Jackson2Module())
        // snippet:end jackson-2

        assertThat(mapper.readValue(ORDER, OrderItem.class).orderNo()).isEqualTo("n1");
    }

    @Test
    void jackson3FindsTheModule() {
        // snippet:start jackson-3
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build(); // or addModule(new Jackson3Module())
        // snippet:end jackson-3

        assertThat(mapper.readValue(ORDER, OrderItem.class).orderNo()).isEqualTo("n1");
    }
}
