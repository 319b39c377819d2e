@NullMarked
package tallygate.core.internal.call;

import org.jspecify.annotations.NullMarked;
