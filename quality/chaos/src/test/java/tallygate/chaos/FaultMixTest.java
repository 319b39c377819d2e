package tallygate.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultMixTest {
    @Test
    void faultsComeInTheirShares() {
        FaultMix mix = FaultMix.none().with(Fault.DELAY, 0.25).with(Fault.GARBAGE, 0.1);
        Random random = new Random(1);

        long delays = Stream.generate(() -> mix.draw(random))
                .limit(10_000)
                .filter(fault -> fault.filter(Fault.DELAY::equals).isPresent())
                .count();

        assertThat(delays).isCloseTo(2500, within(200L));
    }

    @Test
    void closingAtAcceptIsNoFaultOfAnExchange() {
        FaultMix mix = FaultMix.none().with(Fault.CLOSE_AT_ACCEPT, 1).with(Fault.DELAY, 1);

        assertThat(mix.draw(new Random(1))).contains(Fault.DELAY);
        assertThat(mix.closesAtAccept(new Random(1))).isTrue();
        assertThat(FaultMix.none().closesAtAccept(new Random(1))).isFalse();
    }

    @Test
    void impossibleSharesAreRefused() {
        assertThatThrownBy(() -> FaultMix.none().with(Fault.DELAY, -0.1)).hasMessageContaining("DELAY");
        assertThatThrownBy(() -> FaultMix.none().with(Fault.DELAY, Double.NaN)).hasMessageContaining("DELAY");
        assertThatThrownBy(() -> FaultMix.none().with(Fault.DELAY, 0.6).with(Fault.GARBAGE, 0.6))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
