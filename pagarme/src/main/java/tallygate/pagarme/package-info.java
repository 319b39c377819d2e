/**
 * The client of metered use at Pagar.me. {@link tallygate.pagarme.SubscriptionUsageClient} is where to begin; the section of
 * operations is generated from the specification.
 */
@NullMarked
package tallygate.pagarme;

import org.jspecify.annotations.NullMarked;
