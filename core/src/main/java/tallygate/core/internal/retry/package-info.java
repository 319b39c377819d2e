@NullMarked
package tallygate.core.internal.retry;

import org.jspecify.annotations.NullMarked;
