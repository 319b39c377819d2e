package tallygate.genauth.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** The use of an entitlement on a day, as you recorded it: the API has no history of entitlements except monthly active users. */
public record UsageSample(LocalDate day, BigDecimal used) {
    public UsageSample {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(used, "used");
    }
}
