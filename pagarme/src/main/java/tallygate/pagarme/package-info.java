/**
 * The clients of Pagar.me. {@link tallygate.pagarme.PagarmeClient} has every operation and is where to begin;
 * {@link tallygate.pagarme.SubscriptionUsageClient} has what metering needs. The sections are generated from the specification.
 */
@NullMarked
package tallygate.pagarme;

import org.jspecify.annotations.NullMarked;
