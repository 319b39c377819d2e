package tallygate.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tallygate.benchmarks.report.Bar.Verdict;

class BarTest {
    private final Report report = new Report();

    @Test
    void theMedianDecidesAndTheLimitItselfIsMet() {
        report.add("table", "peer", "speed", 0.5, 1.1, 9);

        assertThat(Bar.atLeast("table", "peer", "speed", 1.1).verdict(report)).isEqualTo(Verdict.MET);
        assertThat(Bar.atLeast("table", "peer", "speed", 1.2).verdict(report)).isEqualTo(Verdict.MISSED);
        assertThat(Bar.atMost("table", "peer", "speed", 1.1).verdict(report)).isEqualTo(Verdict.MET);
        assertThat(Bar.atMost("table", "peer", "speed", 1.0).verdict(report)).isEqualTo(Verdict.MISSED);
    }

    @Test
    void barWithoutMeasurementIsNeitherMetNorMissed() {
        report.add("table", "peer", "speed", 1);

        assertThat(Bar.atLeast("table", "peer", "size", 1).verdict(report)).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(Bar.atLeast("other", "peer", "speed", 1).verdict(report)).isEqualTo(Verdict.NOT_MEASURED);
    }

    /** A division by nothing is no success. */
    @Test
    void figureThatIsNotANumberMissesTheBar() {
        report.add("table", "peer", "speed", Double.NaN);

        assertThat(Bar.atLeast("table", "peer", "speed", 1).verdict(report)).isEqualTo(Verdict.MISSED);
        assertThat(Bar.atMost("table", "peer", "speed", 1).verdict(report)).isEqualTo(Verdict.MISSED);
    }
}
