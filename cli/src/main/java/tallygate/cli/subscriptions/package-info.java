/** The commands that show the objects at Pagar.me. */
@NullMarked
package tallygate.cli.subscriptions;

import org.jspecify.annotations.NullMarked;
