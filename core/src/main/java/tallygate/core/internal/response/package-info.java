@NullMarked
package tallygate.core.internal.response;

import org.jspecify.annotations.NullMarked;
