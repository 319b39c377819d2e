/** The usage report: what a user pool has bought, used and paid, on a terminal or as JSON. */
@NullMarked
package tallygate.cli.report;

import org.jspecify.annotations.NullMarked;
