/** Rate limits that several processes share, over Bucket4j. */
@NullMarked
package tallygate.bucket4j;

import org.jspecify.annotations.NullMarked;
