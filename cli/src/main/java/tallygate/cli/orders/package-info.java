/** The orders of a user pool, as a file. */
@NullMarked
package tallygate.cli.orders;

import org.jspecify.annotations.NullMarked;
