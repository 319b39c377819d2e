package tallygate.chaos;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * How often each {@link Fault} strikes, as a share from 0 to 1: {@link Fault#CLOSE_AT_ACCEPT} of the connections, every other
 * of the exchanges, of which each has one fault at most. Immutable.
 */
public final class FaultMix {
    private static final FaultMix NONE = new FaultMix(new EnumMap<>(Fault.class));

    private final Map<Fault, Double> shares;

    private FaultMix(Map<Fault, Double> shares) {
        this.shares = shares;
    }

    /** No faults: the proxy only forwards. */
    public static FaultMix none() {
        return NONE;
    }

    /**
     * This mix with another share of one fault.
     *
     * @throws IllegalArgumentException if the share is not from 0 to 1, or the exchanges would have more than one fault each
     */
    public FaultMix with(Fault fault, double share) {
        EnumMap<Fault, Double> changed = new EnumMap<>(Fault.class);
        changed.putAll(shares);
        changed.put(fault, share);
        double sum = changed.entrySet().stream()
                .filter(entry -> entry.getKey() != Fault.CLOSE_AT_ACCEPT)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        if (!(share >= 0 && share <= 1) || sum > 1 + 1e-9) {
            throw new IllegalArgumentException("A share of " + share + " for " + fault
                    + " is not possible: shares are from 0 to 1, and those of an exchange at most 1 together.");
        }
        return new FaultMix(changed);
    }

    boolean closesAtAccept(Random random) {
        return random.nextDouble() < shares.getOrDefault(Fault.CLOSE_AT_ACCEPT, 0.0);
    }

    Optional<Fault> draw(Random random) {
        double drawn = random.nextDouble();
        for (Map.Entry<Fault, Double> share : shares.entrySet()) {
            if (share.getKey() == Fault.CLOSE_AT_ACCEPT) {
                continue;
            }
            drawn -= share.getValue();
            if (drawn < 0) {
                return Optional.of(share.getKey());
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return shares.toString();
    }
}
