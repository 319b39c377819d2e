/** An offline server that answers as the management API does, from the examples of the specification. */
@NullMarked
package tallygate.sandbox;

import org.jspecify.annotations.NullMarked;
