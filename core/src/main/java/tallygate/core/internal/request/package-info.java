@NullMarked
package tallygate.core.internal.request;

import org.jspecify.annotations.NullMarked;
