/** The commands that show what is at Pagar.me. */
@NullMarked
package tallygate.cli.subscriptions;

import org.jspecify.annotations.NullMarked;
