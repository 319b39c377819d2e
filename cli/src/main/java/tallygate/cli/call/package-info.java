/** Calls of operations that have no command of their own. */
@NullMarked
package tallygate.cli.call;

import org.jspecify.annotations.NullMarked;
