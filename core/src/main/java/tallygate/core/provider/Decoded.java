package tallygate.core.provider;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallygate.core.observe.DriftReport;

/**
 * A decoded body.
 *
 * @param drift how the body differs from its documentation; empty if there is no listener
 */
public record Decoded<R extends @Nullable Object>(R value, Set<DriftReport.Entry> drift) {}
