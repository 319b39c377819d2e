package tallygate.ledger;

/**
 * The number of records of a ledger in each state. {@code submitted} is always the sum of pending, accepted, rejected and
 * unknown.
 *
 * @param submitted all records on file
 * @param pending those that the server has not received
 * @param accepted those that it recorded
 * @param rejected those that it rejected
 * @param unknown those that it may have recorded or not, the expired ones and those being sent at this moment among them
 * @param expired those of the unknown that are too old to be sent again; see {@link UsageState#EXPIRED}
 */
public record UsageSummary(int submitted, int pending, int accepted, int rejected, int unknown, int expired) {
    /** Returns whether every record is accepted or rejected, so that nothing remains to be sent. */
    public boolean complete() {
        return accepted + rejected == submitted;
    }
}
