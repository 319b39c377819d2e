package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.cli.terminal.Glyphs;

final class CellsTest {
    @ParameterizedTest
    @CsvSource({"MAU, 3", "短信用量, 8", "ｆｕｌｌ, 8", "한국어, 6", "é, 1", "e\u0301, 1", "🎫, 2", "Żółw, 4", "𠀋, 2"})
    void widthIsCountedInColumns(String text, int width) {
        assertThat(Cells.width(text)).isEqualTo(width);
    }

    @Test
    void cellsAreFilledToTheirWidth() {
        assertThat(Cells.left("短信", 6, Glyphs.UNICODE)).isEqualTo("短信  ");
        assertThat(Cells.right("短信", 6, Glyphs.UNICODE)).isEqualTo("  短信");
    }

    @Test
    void wideCharacterThatFitsHalfIsLeftOut() {
        assertThat(Cells.left("短信用量", 6, Glyphs.UNICODE)).isEqualTo("短信… ");
        assertThat(Cells.left("短信用量", 5, Glyphs.UNICODE)).isEqualTo("短信…");
    }

    @Test
    @DisplayName("C76 names cannot control the terminal")
    void hiddenCharactersAreEscaped() {
        assertThat(Cells.fit("a\u001b[31mred\r\nb\u202ec", 40, Glyphs.UNICODE))
                .isEqualTo("a\\u001b[31mred\\u000d\\u000ab\\u202ec");
        assertThat(Cells.fit("lone \ud800 half", 40, Glyphs.UNICODE)).isEqualTo("lone \\ud800 half");
    }
}
