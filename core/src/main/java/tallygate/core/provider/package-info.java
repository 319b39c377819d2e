@NullMarked
package tallygate.core.provider;

import org.jspecify.annotations.NullMarked;
