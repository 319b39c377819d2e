/** Many callers of the management client behind the proxy, and the tallies that must agree at the end. */
@NullMarked
package tallygate.chaos.run;

import org.jspecify.annotations.NullMarked;
