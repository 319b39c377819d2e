package tallygate.genauth.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How much of an entitlement was used on a day, as you recorded it: the API has no history of entitlements other than
 * monthly active users.
 */
public record UsageSample(LocalDate day, BigDecimal used) {
    public UsageSample {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(used, "used");
    }
}
