package tallygate.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"x\")",
                "+1+cmd|' /C calc'!A0",
                "-1+1",
                "@SUM(A1)",
                " =1+1",
                "\u00a0=1",
                "|cmd",
                "%0A",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20A1",
                "--1",
                "-1.5.",
                "+"
            })
    void aFormulaBecomesText(String formula) {
        assertThat(SpreadsheetText.of(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MAU", "12", "-12.50", "+3", "a=b", "2026-11-29", "\u77ed\u4fe1"})
    void otherTextStays(String text) {
        assertThat(SpreadsheetText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1", "\u200b=1", "\u202e=1"})
    void hiddenCharactersAreEscapedSoThatNoFormulaFollowsThem(String text) {
        assertThat(SpreadsheetText.of(text)).startsWith("\\u");
    }
}
