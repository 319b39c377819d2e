@NullMarked
package tallygate.core.observe;

import org.jspecify.annotations.NullMarked;
