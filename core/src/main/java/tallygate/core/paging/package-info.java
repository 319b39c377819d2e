@NullMarked
package tallygate.core.paging;

import org.jspecify.annotations.NullMarked;
