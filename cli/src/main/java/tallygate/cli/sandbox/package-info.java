/** The sandboxes as servers for other programs. */
@NullMarked
package tallygate.cli.sandbox;

import org.jspecify.annotations.NullMarked;
