/**
 * Metered use of Pagar.me subscription items. The section of operations is generated from the specification.
 */
@NullMarked
package tallygate.pagarme;

import org.jspecify.annotations.NullMarked;
