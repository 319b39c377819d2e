/**
 * The clients of Pagar.me. Begin with {@link tallygate.pagarme.PagarmeClient}, which has every operation;
 * {@link tallygate.pagarme.SubscriptionUsageClient} has those for metering. The sections are generated from the
 * specification.
 */
@NullMarked
package tallygate.pagarme;

import org.jspecify.annotations.NullMarked;
