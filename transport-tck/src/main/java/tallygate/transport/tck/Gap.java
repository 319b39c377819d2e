package tallygate.transport.tck;

import java.net.URI;

/**
 * A case that a transport is known to fail, and why. The case still runs: if it fails, it is reported as aborted with this
 * reason; if it passes in every style, the suite fails, because the declaration is no longer true.
 *
 * @param caseId for example {@code T44}
 * @param reason what the transport does instead, in a sentence
 * @param link where the cause is tracked or documented
 */
public record Gap(String caseId, String reason, URI link) {
    /** @throws IllegalArgumentException if there is no reason, or the link is not absolute */
    public Gap {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("The gap " + caseId + " needs a reason.");
        }
        if (!link.isAbsolute()) {
            throw new IllegalArgumentException("The gap " + caseId + " needs an absolute link, but has " + link + ".");
        }
    }

    public static Gap of(String caseId, String reason, URI link) {
        return new Gap(caseId, reason, link);
    }

    @Override
    public String toString() {
        return "Declared gap " + caseId + ": " + reason + " (" + link + ")";
    }
}
