package tallygate.cli.report;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import tallygate.cli.terminal.Glyphs;

/** Renders the report as text for a terminal. */
final class TextRenderer {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ROOT);
    private static final long SOON = 30;

    private final Glyphs glyphs;
    private final boolean colour;
    private final int width;

    TextRenderer(Glyphs glyphs, boolean colour, int width) {
        this.glyphs = glyphs;
        this.colour = colour;
        this.width = width;
    }

    String render(AccountReport report) {
        ReportLines page = new ReportLines(glyphs, colour, width);
        header(page, report);
        section(page, "Package", report.currentPackage(), state -> currentPackage(page, state));
        section(page, "Entitlements", report.entitlements(), new EntitlementTable(page, report.thresholds())::add);
        section(page, "Monthly active users", report.monthlyActiveUsers(), periods -> new PeriodChart(page)
                .add(periods, report.forecast()));
        section(page, "Orders", report.orders(), new OrderTables(page)::add);
        return page.toString();
    }

    private static <T> void section(ReportLines page, String title, Section<T> section, Consumer<T> shown) {
        section.value().ifPresent(shown);
        section.refusal().ifPresent(reason -> {
            page.heading(title, "refused");
            page.paragraph(reason);
        });
    }

    private static void header(ReportLines page, AccountReport report) {
        String time = report.generatedAt().format(TIME);
        String title = "Usage report";
        page.line(page.paint(Tone.HEADING, title) + page.right(time, page.width() - title.length()));
        page.line(page.paint(Tone.QUIET, page.glyphs().rule().repeat(page.width())));
        String host = report.source().host() + (report.source().sandbox() ? " (sandbox: made-up data)" : "");
        page.line(Cells.fit(host, page.width(), page.glyphs()));
    }

    private static void currentPackage(ReportLines page, PackageState state) {
        page.heading("Package", state.code());
        if (!state.name().isBlank()) {
            page.sentence(state.name() + (state.edition().isBlank() ? "" : ", " + state.edition()));
        }
        page.line("  " + page.paint(tone(state), Cells.fit(state.validity(), page.width() - 2, page.glyphs())));
    }

    private static Tone tone(PackageState state) {
        if (state.ended()) {
            return Tone.BAD;
        }
        return state.daysLeft().filter(days -> days <= SOON).isPresent() ? Tone.WARNING : Tone.GOOD;
    }
}
