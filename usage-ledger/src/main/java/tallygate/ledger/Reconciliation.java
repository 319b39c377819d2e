package tallygate.ledger;

import java.util.List;

/**
 * How a ledger and a server differ in a period.
 *
 * @param found the unknown and expired records that the server has recorded, as they were before
 * @param onlyInLedger the accepted, unknown and expired records that the server has not
 * @param onlyOnServer the usages of the ledger's items that the ledger has not
 */
public record Reconciliation(
        List<UsageOutcome> found, List<UsageOutcome> onlyInLedger, List<RecordedUsage> onlyOnServer) {}
