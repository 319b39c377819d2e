/** Pagar.me's subscription usages: the books, idempotency keys and limits. */
@NullMarked
package tallygate.sandbox.internal.pagarme;

import org.jspecify.annotations.NullMarked;
