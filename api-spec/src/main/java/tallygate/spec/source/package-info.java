/** Documents as they were written: each part knows its file, line and column. */
@NullMarked
package tallygate.spec.source;

import org.jspecify.annotations.NullMarked;
