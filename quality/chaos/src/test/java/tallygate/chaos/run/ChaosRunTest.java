package tallygate.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaosRunTest {
    @Test
    void argumentsAreRead() {
        Settings settings = ChaosRun.settings("--minutes", "0.5", "--callers", "8", "--seed", "42");

        assertThat(settings.duration()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.callers()).isEqualTo(8);
        assertThat(settings.seed()).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--minutes", "--minutes 0", "--minutes x", "--callers 0", "--colour 1"})
    void wrongArgumentsAreRefused(String line) {
        assertThatThrownBy(() -> ChaosRun.settings(line.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
