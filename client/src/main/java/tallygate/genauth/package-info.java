/**
 * The client of GenAuth's management API. {@link tallygate.genauth.ManagementClient} is where to begin; the sections of
 * operations are generated from the specification.
 */
@NullMarked
package tallygate.genauth;

import org.jspecify.annotations.NullMarked;
