/** GenAuth's management API: tokens, orders, usages, and everything else by its example. */
@NullMarked
package tallygate.sandbox.internal.genauth;

import org.jspecify.annotations.NullMarked;
