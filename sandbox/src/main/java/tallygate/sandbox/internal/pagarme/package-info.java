/** The API of Pagar.me: billing, usages, idempotency keys and limits. */
@NullMarked
package tallygate.sandbox.internal.pagarme;

import org.jspecify.annotations.NullMarked;
