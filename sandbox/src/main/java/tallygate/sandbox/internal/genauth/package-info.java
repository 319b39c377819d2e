/** GenAuth's management API: tokens, orders, usages, and examples for everything else. */
@NullMarked
package tallygate.sandbox.internal.genauth;

import org.jspecify.annotations.NullMarked;
