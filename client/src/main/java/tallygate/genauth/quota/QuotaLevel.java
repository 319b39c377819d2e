package tallygate.genauth.quota;

import java.util.Collection;

/** How urgent the use of a quota is. The order of the constants, from 0 to 3, is that of Nagios exit codes. */
public enum QuotaLevel {
    /** Below the thresholds, or without a limit. */
    OK,
    /** At or above the first threshold. */
    WARNING,
    /** At or above the second threshold. */
    CRITICAL,
    /** The use or the limit is missing, or is text. */
    UNKNOWN;

    /** Returns whether a threshold is reached. */
    public boolean isAlert() {
        return this == WARNING || this == CRITICAL;
    }

    /** Returns the most urgent of several: critical, warning, unknown, ok. {@link #OK} if there is none. */
    public static QuotaLevel worst(Collection<QuotaLevel> levels) {
        for (QuotaLevel level : new QuotaLevel[] {CRITICAL, WARNING, UNKNOWN}) {
            if (levels.contains(level)) {
                return level;
            }
        }
        return OK;
    }
}
