package tallygate.cli.report;

import java.util.List;
import tallygate.genauth.quota.Entitlement;
import tallygate.genauth.quota.QuotaThresholds;

/** One line for each entitlement: name, used and total, a bar, a percentage. */
final class EntitlementTable {
    private static final int NUMBER = 9;
    private static final int BAR = 14;
    private static final int PERCENT = 8;
    private static final String TRIAL = " (trial)";

    private final ReportLines page;
    private final QuotaThresholds thresholds;
    private final TextBars bars;

    EntitlementTable(ReportLines page, QuotaThresholds thresholds) {
        this.page = page;
        this.thresholds = thresholds;
        this.bars = new TextBars(page.glyphs());
    }

    void add(List<Entitlement> entitlements) {
        page.heading("Entitlements", "used / total");
        if (entitlements.isEmpty()) {
            page.sentence("none");
        }
        entitlements.forEach(this::add);
    }

    private void add(Entitlement entitlement) {
        Tone tone = tone(entitlement);
        String amounts = page.right(shown(entitlement.usedText()), NUMBER) + " / "
                + page.left(total(entitlement), NUMBER) + " " + page.paint(tone, page.left(bar(entitlement), BAR));
        String percent = page.paint(tone, page.right(percent(entitlement), PERCENT));
        if (page.isWide()) {
            int room = page.width() - 2 - 1 - NUMBER - 3 - NUMBER - 1 - BAR - 1 - PERCENT;
            page.line("  " + name(entitlement, room) + " " + amounts + " " + percent);
        } else {
            page.line("  " + name(entitlement, page.width() - 2 - 1 - PERCENT) + " " + percent);
            page.line("    " + amounts);
        }
    }

    private String name(Entitlement entitlement, int room) {
        return entitlement.trial()
                ? page.left(Cells.fit(entitlement.name(), room - TRIAL.length(), page.glyphs()) + TRIAL, room)
                : page.left(entitlement.name(), room);
    }

    private String total(Entitlement entitlement) {
        return switch (entitlement.allowance()) {
            case UNLIMITED -> "unlimited";
            case MEASURED, NONE, TEXT, MISSING -> shown(entitlement.limitText());
        };
    }

    private String shown(String amount) {
        return amount.isBlank() ? page.glyphs().none() : amount;
    }

    private String bar(Entitlement entitlement) {
        return switch (entitlement.allowance()) {
            case MEASURED, NONE ->
                entitlement
                        .used()
                        .flatMap(used -> entitlement.limit().map(limit -> bars.share(used, limit, BAR)))
                        .orElse("");
            case UNLIMITED, TEXT, MISSING -> "";
        };
    }

    private String percent(Entitlement entitlement) {
        return entitlement
                .percent()
                .map(value -> value + " %")
                .orElse(entitlement.exceeded() ? "over" : page.glyphs().none());
    }

    private Tone tone(Entitlement entitlement) {
        return switch (thresholds.level(entitlement)) {
            case CRITICAL -> Tone.BAD;
            case WARNING -> Tone.WARNING;
            case OK -> entitlement.percent().isPresent() ? Tone.GOOD : Tone.QUIET;
            case UNKNOWN -> Tone.QUIET;
        };
    }
}
