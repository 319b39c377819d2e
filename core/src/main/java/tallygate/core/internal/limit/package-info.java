@NullMarked
package tallygate.core.internal.limit;

import org.jspecify.annotations.NullMarked;
