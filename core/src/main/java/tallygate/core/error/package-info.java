@NullMarked
package tallygate.core.error;

import org.jspecify.annotations.NullMarked;
