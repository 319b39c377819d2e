package tallygate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.transport.HttpMethod;

class OperationTest {
    @Test
    void describesItself() {
        assertThat(Operation.get("/api/v3/x")).hasToString("GET /api/v3/x");
        assertThat(Operation.post("/api/v3/x").withId("makeX")).hasToString("makeX (POST /api/v3/x)");
    }

    @Test
    void methodSaysWhatIsAssumedOfSafety() {
        assertThat(Operation.get("/x").safety()).isEqualTo(Safety.SAFE);
        assertThat(Operation.post("/x").safety()).isEqualTo(Safety.UNSAFE);
        assertThat(Operation.post("/x").withSafety(Safety.IDEMPOTENT).safety().repeatable())
                .isTrue();
        assertThat(Operation.post("/x").withSafety(Safety.IDEMPOTENT).method()).isEqualTo(HttpMethod.POST);
    }

    @Test
    void pathKeepsEveryCharacterThatIsAllowedInIt() {
        String path = "/~user/a-b_c.d/%20/!$&'()*+,;=:@/{id}/Az09";

        assertThat(Operation.get(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api/v3/x",
                "//evil.example/x",
                "/x?a=1",
                "/x#y",
                "/x y",
                "/x\u007f",
                "/x\r\ny",
                "/\u4e2d",
                "/a\\b",
                "/a[b]"
            })
    void pathStaysBelowTheHost(String path) {
        assertThatThrownBy(() -> Operation.get(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
