package tallygate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What one call says about its record.
 *
 * @param state {@code PENDING} if the server has not acted on the record after all
 * @param status the HTTP status of a rejection, otherwise 0
 * @param text the usage id of an accepted record, otherwise the reason; what no database can store is replaced
 */
record Attempt(UsageState state, int status, String text) {
    Attempt {
        text = new String(text.getBytes(UTF_8), UTF_8).replace('\0', '\uFFFD');
    }

    /** Whether the record is done with. */
    boolean ended() {
        return state == UsageState.ACCEPTED || state == UsageState.REJECTED;
    }
}
