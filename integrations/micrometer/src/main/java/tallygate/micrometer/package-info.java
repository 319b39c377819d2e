/** Metrics and observations by Micrometer. {@code docs/observability.md} lists the names. */
@NullMarked
package tallygate.micrometer;

import org.jspecify.annotations.NullMarked;
