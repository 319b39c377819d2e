// Generated from tallygate/spec/pagarme.yaml#/tags
// by api-spec/templates/async_aggregate.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme;

import org.jspecify.annotations.NullMarked;

/**
 * Every section of the API of Pagar.me. The methods without an operation of their own narrow the view
 * to one section, for injection and for stubs.
 */
@NullMarked
public interface PagarmeAsyncApi
        extends AccessTokensAsyncApi,
                AddressesAsyncApi,
                AnticipationsAsyncApi,
                BalanceOperationsAsyncApi,
                CardsAsyncApi,
                ChargesAsyncApi,
                CustomersAsyncApi,
                CyclesAsyncApi,
                DiscountsAsyncApi,
                IncrementsAsyncApi,
                InvoicesAsyncApi,
                OrdersAsyncApi,
                PayablesAsyncApi,
                PlansAsyncApi,
                RecipientsAsyncApi,
                SubscriptionItemsAsyncApi,
                SubscriptionUsageAsyncApi,
                SubscriptionsAsyncApi,
                TokensAsyncApi,
                TransactionsAsyncApi,
                TransfersAsyncApi,
                WithdrawalsAsyncApi {
    /** Tokens that let a customer see its own data. */
    default AccessTokensAsyncApi accessTokens() {
        return this;
    }

    /** The addresses of customers. */
    default AddressesAsyncApi addresses() {
        return this;
    }

    /** Receivables of a recipient that are paid out early, for a fee. */
    default AnticipationsAsyncApi anticipations() {
        return this;
    }

    /** The movements of balances. */
    default BalanceOperationsAsyncApi balanceOperations() {
        return this;
    }

    /** The stored cards of customers. */
    default CardsAsyncApi cards() {
        return this;
    }

    /** Single payments, and what happens to them. */
    default ChargesAsyncApi charges() {
        return this;
    }

    /** The people and companies that pay. */
    default CustomersAsyncApi customers() {
        return this;
    }

    /** The billing periods of a subscription. */
    default CyclesAsyncApi cycles() {
        return this;
    }

    /** What is taken off the price of a subscription or of one of its items. */
    default DiscountsAsyncApi discounts() {
        return this;
    }

    /** What is added to the price of a subscription or of one of its items. */
    default IncrementsAsyncApi increments() {
        return this;
    }

    /** What a cycle of a subscription costs, and whether it is paid. */
    default InvoicesAsyncApi invoices() {
        return this;
    }

    /** Goods that are sold at once, and their charges. */
    default OrdersAsyncApi orders() {
        return this;
    }

    /** What is to be paid out to recipients, and when. */
    default PayablesAsyncApi payables() {
        return this;
    }

    /** What is offered to subscribers: intervals, prices and items that subscriptions can be made from. */
    default PlansAsyncApi plans() {
        return this;
    }

    /** Who receives a part of a payment. */
    default RecipientsAsyncApi recipients() {
        return this;
    }

    /** What is sold in a subscription. Reading items is part of subscription usage. */
    default SubscriptionItemsAsyncApi subscriptionItems() {
        return this;
    }

    /** What was used of the items of a subscription, and the items themselves. */
    default SubscriptionUsageAsyncApi subscriptionUsage() {
        return this;
    }

    /** Who pays for what, how and when: the whole life of a subscription. */
    default SubscriptionsAsyncApi subscriptions() {
        return this;
    }

    /** Card data that is exchanged for a token, without the secret key. */
    default TokensAsyncApi tokens() {
        return this;
    }

    /** The attempts to collect a charge. */
    default TransactionsAsyncApi transactions() {
        return this;
    }

    /** Money that moves between recipients, or from one to its bank. */
    default TransfersAsyncApi transfers() {
        return this;
    }

    /** Payouts of the balance of a recipient. */
    default WithdrawalsAsyncApi withdrawals() {
        return this;
    }
}
