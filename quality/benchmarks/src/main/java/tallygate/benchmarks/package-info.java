/** Comparisons with other libraries; docs/performance.md says how they are made and what they gave. */
@NullMarked
package tallygate.benchmarks;

import org.jspecify.annotations.NullMarked;
