/** A TCP proxy that breaks HTTP exchanges at random but reproducibly, for any client and any server. */
@NullMarked
package tallygate.chaos;

import org.jspecify.annotations.NullMarked;
