/**
 * The client of GenAuth's management API. Begin with {@link tallygate.genauth.ManagementClient}; the sections of operations
 * are generated from the specification.
 */
@NullMarked
package tallygate.genauth;

import org.jspecify.annotations.NullMarked;
