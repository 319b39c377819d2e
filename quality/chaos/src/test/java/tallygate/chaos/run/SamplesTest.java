package tallygate.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Samples samples = new Samples();

    @Test
    void growthIsMeasuredFromTheFirstSettledSampleOn() {
        for (int minute = 1; minute <= 20; minute++) {
            long heap = minute <= 2 ? 90_000 : 1000 * minute;
            samples.add(new Sample(Duration.ofMinutes(minute), 0, heap, 1, 1));
        }

        assertThat(samples.heapSlope()).isCloseTo(1000, within(1e-6));
        assertThat(samples.heapGrowth()).isEqualTo(17_000);
    }

    @Test
    void aRunTooShortForSamplesHasNoGrowth() {
        assertThat(samples.heapSlope()).isZero();
        assertThat(samples.heapGrowth()).isZero();
    }
}
