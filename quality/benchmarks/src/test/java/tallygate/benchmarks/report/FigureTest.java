package tallygate.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void theMedianIsTheMiddleOfTheRoundsInWhateverOrderTheyCame() {
        assertThat(Figure.of(5, 1, 2)).isEqualTo(new Figure(2, 1, 5));
    }

    /** A slow round slows both down; only what they differ by in the same round counts. */
    @Test
    void aRatioIsTakenRoundByRound() {
        assertThat(Figure.ratio(new double[] {10, 200, 30}, new double[] {5, 100, 10}))
                .isEqualTo(new Figure(2, 2, 3));
    }

    @Test
    void aNegativeFactorKeepsTheLeastBelowTheMost() {
        assertThat(Figure.of(1, 2, 3).times(-1)).isEqualTo(new Figure(-2, -3, -1));
    }

    @Test
    void roundsThatDoNotDifferHaveNoBrackets() {
        assertThat(Figure.of(1.234)).hasToString("1.23");
        assertThat(Figure.of(1.231, 1.234, 1.233)).hasToString("1.23");
        assertThat(Figure.of(1, 2, 1234)).hasToString("2.00 (1.00 to 1234)");
    }
}
