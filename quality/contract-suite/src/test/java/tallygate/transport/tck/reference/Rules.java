package tallygate.transport.tck.reference;

import java.util.Set;
import tallygate.transport.tck.TransportSettings;

/** How a reference transport is set up: as a user would, and broken as a test wants it. */
record Rules(TransportSettings settings, Set<ReferenceFault> faults) {
    static Rules honest() {
        return new Rules(new TransportSettings(null, null, null, null), Set.of());
    }

    boolean broken(ReferenceFault fault) {
        return faults.contains(fault);
    }
}
