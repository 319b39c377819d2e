package tallygate.genauth.quota;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** How much of a quota is used: of an {@link Entitlement}, or of the monthly active users of a {@link MauPeriod}. */
public sealed interface QuotaUse permits Entitlement, MauPeriod {
    /** Returns how much is used, as the server wrote it; empty text if it sent nothing. */
    String usedText();

    /** Returns how much may be used, as the server wrote it; empty text if it sent nothing. */
    String limitText();

    /** Returns how much is used; empty if that is not a number. */
    default Optional<BigDecimal> used() {
        return Amounts.number(usedText());
    }

    /** Returns how much may be used; empty if there is no limit, or if it is not a number. */
    default Optional<BigDecimal> limit() {
        return Amounts.number(limitText()).filter(number -> number.signum() >= 0);
    }

    /** Returns the kind of limit. */
    default Allowance allowance() {
        int sign = Amounts.number(limitText()).map(BigDecimal::signum).orElse(1);
        if (sign < 0 || limitText().strip().toLowerCase(Locale.ROOT).equals("unlimited")) {
            return Allowance.UNLIMITED;
        }
        if (usedText().isBlank() || limitText().isBlank()) {
            return Allowance.MISSING;
        }
        if (used().isEmpty() || limit().isEmpty()) {
            return Allowance.TEXT;
        }
        return sign == 0 ? Allowance.NONE : Allowance.MEASURED;
    }

    /**
     * Returns the percentage used, with one decimal, rounded down: 100 means that everything is used. Empty if the limit is
     * not {@link Allowance#MEASURED}.
     */
    default Optional<BigDecimal> percent() {
        return allowance() == Allowance.MEASURED
                ? used().flatMap(part -> limit().map(whole -> Amounts.percent(part, whole)))
                : Optional.empty();
    }

    /**
     * Returns the unused amount, zero if more is used than allowed; empty if there is no limit, or if use or limit is not a
     * number.
     */
    default Optional<BigDecimal> remaining() {
        return used().flatMap(part -> limit().map(whole -> whole.subtract(part).max(BigDecimal.ZERO)));
    }

    /** Returns whether more is used than allowed. */
    default boolean exceeded() {
        return used().flatMap(part -> limit().map(whole -> part.compareTo(whole) > 0))
                .orElse(false);
    }
}
