@NullMarked
package tallygate.core.internal.observe;

import org.jspecify.annotations.NullMarked;
