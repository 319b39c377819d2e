package tallygate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The outcome of one call for its record.
 *
 * @param state {@code PENDING} if the server has not acted on the record after all
 * @param status the HTTP status of a rejection, otherwise 0
 * @param text the usage id of an accepted record, otherwise the reason; characters that databases cannot store are replaced
 */
record Attempt(UsageState state, int status, String text) {
    Attempt {
        text = new String(text.getBytes(UTF_8), UTF_8).replace('\0', '\uFFFD');
    }

    /** Returns whether the outcome of the record is final. */
    boolean ended() {
        return state == UsageState.ACCEPTED || state == UsageState.REJECTED;
    }
}
