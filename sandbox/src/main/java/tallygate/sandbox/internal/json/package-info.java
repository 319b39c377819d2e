/** JSON text and plain values. */
@NullMarked
package tallygate.sandbox.internal.json;

import org.jspecify.annotations.NullMarked;
