package tallygate.sandbox.internal.genauth.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Searches records for a text, whatever its case. */
final class Keywords {
    private Keywords() {}

    /** Returns whether one of these properties contains the text; true of every record where no text is asked for. */
    static Predicate<Map<String, Object>> in(Optional<String> keywords, List<String> properties) {
        String wanted = keywords.orElse("").toLowerCase(Locale.ROOT);
        return record -> keywords.isEmpty()
                || properties.stream().anyMatch(property -> record.getOrDefault(property, "")
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
    }
}
