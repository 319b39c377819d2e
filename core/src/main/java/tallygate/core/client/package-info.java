@NullMarked
package tallygate.core.client;

import org.jspecify.annotations.NullMarked;
