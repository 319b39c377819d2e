/** HTTP/2 beside HTTP/1.1, against a real server. */
@NullMarked
package tallygate.benchmarks.protocol;

import org.jspecify.annotations.NullMarked;
