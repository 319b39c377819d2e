package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.cli.terminal.Glyphs;

final class TextRendererTest {
    private static final String ESCAPE = "\u001b";
    private static final String ESCAPE_IN_GOLDEN_FILES = "␛";

    @Test
    void plainReportLooksAsAgreed() throws IOException {
        assertThat(new TextRenderer(Glyphs.UNICODE, false, 80).render(SampleReport.report()))
                .isEqualTo(golden("plain.txt"));
    }

    @Test
    void colouredReportLooksAsAgreed() throws IOException {
        assertThat(new TextRenderer(Glyphs.UNICODE, true, 80).render(SampleReport.report()))
                .isEqualTo(golden("colour.txt"));
    }

    @Test
    void asciiDrawsWithAsciiOnly() throws IOException {
        assertThat(new TextRenderer(Glyphs.ASCII, false, 80).render(SampleReport.report()))
                .isEqualTo(golden("ascii.txt"));
    }

    @Test
    void colourChangesNothingButColour() {
        String coloured = new TextRenderer(Glyphs.UNICODE, true, 80).render(SampleReport.report());
        String plain = new TextRenderer(Glyphs.UNICODE, false, 80).render(SampleReport.report());

        assertThat(lines(withoutColour(coloured)).map(String::stripTrailing))
                .containsExactlyElementsOf(lines(plain).toList());
    }

    @Test
    void narrowReportLooksAsAgreed() throws IOException {
        assertThat(new TextRenderer(Glyphs.UNICODE, false, 40).render(SampleReport.report()))
                .isEqualTo(golden("narrow.txt"));
    }

    @ParameterizedTest
    @CsvSource({"true, 80", "false, 80", "true, 40", "false, 53", "false, 71", "false, 72", "false, 100"})
    void noLineIsWiderThanTheTerminal(boolean colour, int width) {
        String text = withoutColour(new TextRenderer(Glyphs.UNICODE, colour, width).render(SampleReport.report()));

        assertThat(lines(text)).allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void refusedSectionIsShownAsRefusedAndOneNotAskedForIsNot() {
        AccountReport sample = SampleReport.report();
        AccountReport report = new AccountReport(
                sample.source(),
                sample.generatedAt(),
                sample.thresholds(),
                sample.currentPackage(),
                Section.notAskedFor(),
                sample.monthlyActiveUsers(),
                Section.refused("getOrders: the access key may not do this, which takes more than one line to say."));

        assertThat(new TextRenderer(Glyphs.UNICODE, false, 60).render(report))
                .doesNotContain("Entitlements")
                .contains("Monthly active users", "Orders ", "refused")
                .contains("  getOrders: the access key may not do this, which takes", "  more than one line to say.");
    }

    @Test
    void emptyReportSaysSo() {
        AccountReport sample = SampleReport.report();
        AccountReport empty = new AccountReport(
                sample.source(),
                sample.generatedAt(),
                sample.thresholds(),
                Section.read(PackageState.of("", "", "", "", "", SampleReport.TODAY)),
                Section.read(List.of()),
                Section.read(List.of()),
                Section.read(new OrderTally().result()));

        assertThat(new TextRenderer(Glyphs.UNICODE, false, 80).render(empty))
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
