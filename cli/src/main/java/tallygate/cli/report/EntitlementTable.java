package tallygate.cli.report;

import java.math.BigDecimal;
import java.util.List;
import tallygate.genauth.quota.Entitlement;

/** One line for each entitlement: name, used and total, a bar, a percentage. */
final class EntitlementTable {
    private static final int NAME = 32;
    private static final int NUMBER = 9;
    private static final int BAR = 14;
    private static final int PERCENT = 8;
    private static final BigDecimal NEARLY_ALL = BigDecimal.valueOf(80);
    private static final String TRIAL = " (trial)";

    private final Page page;
    private final Bars bars;

    EntitlementTable(Page page) {
        this.page = page;
        this.bars = new Bars(page.glyphs());
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
        page.line("  " + page.left(name(entitlement), NAME) + " "
                + page.right(shown(entitlement.usedText()), NUMBER) + " / " + page.left(total(entitlement), NUMBER)
                + " "
                + page.paint(tone, page.left(bar(entitlement), BAR)) + " "
                + page.paint(tone, page.right(percent(entitlement), PERCENT)));
    }

    private String name(Entitlement entitlement) {
        return entitlement.trial()
                ? Cells.fit(entitlement.name(), NAME - TRIAL.length(), page.glyphs()) + TRIAL
                : entitlement.name();
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

    private static Tone tone(Entitlement entitlement) {
        if (entitlement.exceeded()) {
            return Tone.BAD;
        }
        if (entitlement.percent().isEmpty()) {
            return Tone.QUIET;
        }
        return entitlement
                        .percent()
                        .filter(value -> value.compareTo(NEARLY_ALL) >= 0)
                        .isPresent()
                ? Tone.WARNING
                : Tone.GOOD;
    }
}
