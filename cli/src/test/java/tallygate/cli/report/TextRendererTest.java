package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.cli.terminal.Glyphs;

final class TextRendererTest {
    private static final String ESCAPE = "\u001b";
    private static final String ESCAPE_IN_GOLDEN_FILES = "␛";

    @Test
    void plainReportLooksAsAgreed() throws IOException {
        assertThat(new TextRenderer(Glyphs.UNICODE, false).render(SampleReport.report()))
                .isEqualTo(golden("plain.txt"));
    }

    @Test
    void colouredReportLooksAsAgreed() throws IOException {
        assertThat(new TextRenderer(Glyphs.UNICODE, true).render(SampleReport.report()))
                .isEqualTo(golden("colour.txt"));
    }

    @Test
    void asciiDrawsWithAsciiOnly() throws IOException {
        assertThat(new TextRenderer(Glyphs.ASCII, false).render(SampleReport.report()))
                .isEqualTo(golden("ascii.txt"));
    }

    @Test
    void colourChangesNothingButColour() {
        String coloured = new TextRenderer(Glyphs.UNICODE, true).render(SampleReport.report());
        String plain = new TextRenderer(Glyphs.UNICODE, false).render(SampleReport.report());

        assertThat(lines(withoutColour(coloured)).map(String::stripTrailing))
                .containsExactlyElementsOf(lines(plain).toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noLineIsWiderThanTheTerminal(boolean colour) {
        String text = withoutColour(new TextRenderer(Glyphs.UNICODE, colour).render(SampleReport.report()));

        assertThat(lines(text)).allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void emptyReportSaysSo() {
        Report sample = SampleReport.report();
        Report empty = new Report(
                sample.source(),
                sample.generatedAt(),
                PackageState.of("", "", "", "", "", SampleReport.TODAY),
                List.of(),
                List.of(),
                new OrderTally().result());

        assertThat(new TextRenderer(Glyphs.UNICODE, false).render(empty))
                .contains("no end given")
                .contains("none recorded")
                .contains("0 of 0");
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = TextRendererTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace(ESCAPE_IN_GOLDEN_FILES, ESCAPE);
        }
    }

    private static String withoutColour(String text) {
        return text.replaceAll(ESCAPE + "\\[\\d+m", "");
    }

    private static Stream<String> lines(String text) {
        return text.lines();
    }
}
