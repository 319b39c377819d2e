/** The sandboxes as programs of their own. */
@NullMarked
package tallygate.sandbox.program;

import org.jspecify.annotations.NullMarked;
