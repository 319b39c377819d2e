/** A ledger of usages whose process is killed again and again, and the comparison with what the server recorded. */
@NullMarked
package tallygate.chaos.usages;

import org.jspecify.annotations.NullMarked;
