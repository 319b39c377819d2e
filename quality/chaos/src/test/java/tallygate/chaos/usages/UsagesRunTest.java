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

    @Test
    void storeAndProcessesAreRead() {
        assertThat(UsagesRun.settings("--processes", "4", "--store", "postgres"))
                .isEqualTo(UsageSettings.of(1000, 5, 1).withProcesses(4).inPostgres());
        assertThat(UsagesRun.settings("--store", "sqlite")).isEqualTo(UsageSettings.of(1000, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--records", "--records 0", "--kills -1", "--seed x", "--processes 0", "--store h2", "--colour 1"
            })
    void wrongArgumentsAreRefused(String line) {
        assertThatThrownBy(() -> UsagesRun.settings(line.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
