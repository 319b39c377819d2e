/** The usage report: package, usage and orders of a user pool, on a terminal or in another format. */
@NullMarked
package tallygate.cli.report;

import org.jspecify.annotations.NullMarked;
