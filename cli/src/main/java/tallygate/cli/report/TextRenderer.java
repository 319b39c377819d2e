package tallygate.cli.report;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tallygate.cli.terminal.Glyphs;

/** The report as text for a terminal of 80 columns. */
final class TextRenderer {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ROOT);
    private static final long SOON = 30;

    private final Glyphs glyphs;
    private final boolean colour;

    TextRenderer(Glyphs glyphs, boolean colour) {
        this.glyphs = glyphs;
        this.colour = colour;
    }

    String render(Report report) {
        Page page = new Page(glyphs, colour);
        header(page, report);
        currentPackage(page, report.currentPackage());
        new EntitlementTable(page).add(report.entitlements());
        new PeriodChart(page).add(report.monthlyActiveUsers());
        new OrderTables(page).add(report.orders());
        return page.toString();
    }

    private static void header(Page page, Report report) {
        String time = report.generatedAt().format(TIME);
        String title = "Usage report";
        page.line(page.paint(Tone.HEADING, title) + page.right(time, Page.WIDTH - title.length()));
        page.line(page.paint(Tone.QUIET, page.glyphs().rule().repeat(Page.WIDTH)));
        String host = report.source().host() + (report.source().sandbox() ? " (sandbox: made-up data)" : "");
        page.line(Cells.fit(host, Page.WIDTH, page.glyphs()));
    }

    private static void currentPackage(Page page, PackageState state) {
        page.heading("Package", state.code());
        if (!state.name().isBlank()) {
            page.sentence(state.name() + (state.edition().isBlank() ? "" : ", " + state.edition()));
        }
        page.line("  " + page.paint(tone(state), Cells.fit(state.validity(), Page.WIDTH - 2, page.glyphs())));
    }

    private static Tone tone(PackageState state) {
        if (state.ended()) {
            return Tone.BAD;
        }
        return state.daysLeft().filter(days -> days <= SOON).isPresent() ? Tone.WARNING : Tone.GOOD;
    }
}
