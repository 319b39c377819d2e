package tallygate.chaos.usages;

import java.util.Locale;
import tallygate.ledger.UsageSummary;

/**
 * What a killed process left.
 *
 * @param local what its ledger says
 * @param recorded how many usages the server had by then
 */
record AfterKill(UsageSummary local, int recorded) {
    /** Usages that the server has and the ledger does not know to be accepted. */
    int inDoubt() {
        return recorded - local.accepted();
    }

    String line(int number) {
        return String.format(
                Locale.ROOT,
                "kill %3d  on file %6d  accepted %6d  unknown %4d  at the server %6d",
                number,
                local.submitted(),
                local.accepted(),
                local.unknown(),
                recorded);
    }
}
