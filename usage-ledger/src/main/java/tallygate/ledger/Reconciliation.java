package tallygate.ledger;

import java.util.List;

/**
 * The differences between a ledger and a server in a period.
 *
 * @param found the unknown and expired records that the server has recorded, in their state before
 * @param onlyInLedger the accepted, unknown and expired records that the server does not have
 * @param onlyOnServer the usages of the ledger's items that the ledger does not have
 */
public record Reconciliation(
        List<UsageOutcome> found, List<UsageOutcome> onlyInLedger, List<RecordedUsage> onlyOnServer) {}
