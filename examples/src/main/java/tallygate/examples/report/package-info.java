/** The usage report: what a user pool has bought, used and paid, on a terminal or as JSON. */
@NullMarked
package tallygate.examples.report;

import org.jspecify.annotations.NullMarked;
