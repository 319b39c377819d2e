package tallygate.genauth.quota;

import java.util.List;
import java.util.Objects;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CurrentUsageDto;
import tallygate.json.PrintableText;

/**
 * An entitlement of the package, and how much of it is used.
 *
 * <pre>{@code
 * Entitlement.listOf(client.getUsageInfo()).forEach(System.out::println);
 * }</pre>
 *
 * @param code identifies the entitlement; empty if the server sent none
 * @param name for people; the code if the server sent no name
 * @param trial whether the entitlement is on trial
 */
public record Entitlement(String code, String name, boolean trial, String usedText, String limitText)
        implements QuotaUse {

    public Entitlement {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(usedText, "usedText");
        Objects.requireNonNull(limitText, "limitText");
        name = name.isBlank() ? code : name;
    }

    /** Returns the entitlement that the server describes. Missing texts are empty, and a missing trial flag is false. */
    public static Entitlement of(CurrentUsageDto usage) {
        return new Entitlement(
                SentText.of(usage::modelCode),
                SentText.of(usage::modelName),
                SentText.of(usage::experience).equals("true"),
                SentText.of(usage::current),
                SentText.of(usage::amount));
    }

    /**
     * Returns all entitlements of a response of {@code getUsageInfo}, in its order.
     *
     * @throws tallygate.json.MissingPropertyException if the response has no list of usages
     */
    public static List<Entitlement> listOf(CostGetCurrentUsageRespDto response) {
        return response.data().usages().stream().map(Entitlement::of).toList();
    }

    /** Returns a text for people, for example {@code MFA: 91 of 100 used (91.0 %)}. */
    @Override
    public String toString() {
        String limit = allowance() == Allowance.UNLIMITED ? "unlimited" : shown(limitText);
        String text =
                PrintableText.of(name) + (trial ? " (trial): " : ": ") + shown(usedText) + " of " + limit + " used";
        return percent().map(percent -> text + " (" + percent + " %)").orElse(text);
    }

    private static String shown(String amount) {
        return amount.isBlank() ? "unknown" : PrintableText.of(amount);
    }
}
