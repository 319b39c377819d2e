package tallygate.chaos.usages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsagesRunTest {
    @Test
    void argumentsAreRead() {
        assertThat(UsagesRun.settings("--records", "200", "--kills", "2", "--seed", "42"))
                .isEqualTo(UsageSettings.of(200, 2, 42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--records", "--records 0", "--kills -1", "--seed x", "--colour 1"})
    void wrongArgumentsAreRefused(String line) {
        assertThatThrownBy(() -> UsagesRun.settings(line.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
