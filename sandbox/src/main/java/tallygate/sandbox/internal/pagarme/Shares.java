package tallygate.sandbox.internal.pagarme;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallygate.sandbox.internal.http.Rejection;

/**
 * Which recipients share in a charge, in the proportion of their weights: cents, or percent. Parts of a cent are rounded down;
 * the last recipient gets what is left.
 */
record Shares(List<String> recipients, List<Long> weights) {
    /** @throws Rejection if the shares do not come to the amount, or to 100 percent */
    static Shares of(List<SentBody> split, long amount) {
        Shares shares = inProportion(split);
        if (!isInPercent(split) && shares.sum() != amount) {
            throw SentBody.invalid("split", "The shares must come to the amount.");
        }
        return shares;
    }

    /** Of amounts that differ: shares in cents are taken for proportions. */
    static Shares inProportion(List<SentBody> split) {
        split.forEach(rule -> rule.requiring("type", "amount", "recipient_id"));
        Shares shares = new Shares(
                split.stream()
                        .map(rule -> rule.text("recipient_id").orElseThrow())
                        .toList(),
                split.stream().map(rule -> rule.cents("amount")).toList());
        if (isInPercent(split) && shares.sum() != 100) {
            throw SentBody.invalid("split", "The shares must come to 100 percent.");
        }
        return shares;
    }

    private static boolean isInPercent(List<SentBody> split) {
        return split.get(0).text("type").orElseThrow().equals("percentage");
    }

    private long sum() {
        return weights.stream().mapToLong(Long::longValue).sum();
    }

    /** How much of an amount each recipient has, in cents. */
    Map<String, Long> of(long amount) {
        BigInteger whole =
                BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        Map<String, Long> parts = new LinkedHashMap<>();
        long left = amount;
        for (int i = 0; i < recipients.size(); i++) {
            boolean last = i == recipients.size() - 1;
            long part = last
                    ? left
                    : BigInteger.valueOf(amount)
                            .multiply(BigInteger.valueOf(weights.get(i)))
                            .divide(whole)
                            .longValueExact();
            parts.merge(recipients.get(i), part, Long::sum);
            left -= part;
        }
        return parts;
    }
}
