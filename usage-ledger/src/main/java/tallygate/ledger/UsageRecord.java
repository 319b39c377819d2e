package tallygate.ledger;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One usage of a subscription item, as it will be sent. Immutable; the parts after the two ids are those of the request
 * {@code createUsage} of Pagar.me. The server decides which quantities, codes and groups are valid.
 *
 * <pre>{@code
 * UsageRecord.of(subscriptionId, itemId, 42, "API calls", Instant.now()).withCode("calls-2026-11-01");
 * }</pre>
 *
 * @param subscriptionId letters, digits, {@code _} and {@code -}, at most 255
 * @param itemId the subscription's item, of the same form
 * @param quantity in units of the item
 * @param description at most {@value #MAX_TEXT} characters other than U+0000, as code and group
 * @param usedAt between the years 0 and 9999, to the nanosecond
 * @param code null for none
 * @param group null for none
 * @param amount in cents, null for none
 */
public record UsageRecord(
        String subscriptionId,
        String itemId,
        int quantity,
        String description,
        Instant usedAt,
        @Nullable String code,
        @Nullable String group,
        @Nullable Long amount) {
    /** The limit of characters (UTF-16) of a text, so that the size of a record is bounded. */
    public static final int MAX_TEXT = 4096;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,255}");
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    /** @throws IllegalArgumentException if a part does not have the described form; the message names it without showing it */
    public UsageRecord {
        checkId("subscriptionId", subscriptionId);
        checkId("itemId", itemId);
        checkText("description", requireNonNull(description, "description"));
        checkText("code", code);
        checkText("group", group);
        if (usedAt.isBefore(YEAR_0) || !usedAt.isBefore(YEAR_10000)) {
            throw new IllegalArgumentException("usedAt must be in the years 0 to 9999, the range of RFC 3339.");
        }
    }

    /** Returns a usage without code, group and amount. */
    public static UsageRecord of(
            String subscriptionId, String itemId, int quantity, String description, Instant usedAt) {
        return new UsageRecord(subscriptionId, itemId, quantity, description, usedAt, null, null, null);
    }

    public UsageRecord withCode(String newCode) {
        return new UsageRecord(subscriptionId, itemId, quantity, description, usedAt, newCode, group, amount);
    }

    public UsageRecord withGroup(String newGroup) {
        return new UsageRecord(subscriptionId, itemId, quantity, description, usedAt, code, newGroup, amount);
    }

    /** @param newAmount in cents */
    public UsageRecord withAmount(long newAmount) {
        return new UsageRecord(subscriptionId, itemId, quantity, description, usedAt, code, group, newAmount);
    }

    private static void checkId(String name, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The " + name + " must be 1 to 255 letters, digits, underscores or hyphens.");
        }
    }

    private static void checkText(String name, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "The " + name + " has " + text.length() + " characters; at most " + MAX_TEXT + " are allowed.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "The " + name + " holds the character U+0000, which databases cannot store. Remove it.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("The " + name
                    + " holds half of a surrogate pair, which UTF-8 cannot encode. Check how it was cut.");
        }
    }
}
