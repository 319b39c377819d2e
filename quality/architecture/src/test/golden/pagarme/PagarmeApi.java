// Generated from tallygate/spec/pagarme.yaml#/tags
// by api-spec/templates/aggregate.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme;

import org.jspecify.annotations.NullMarked;

/**
 * Every section of the API of Pagar.me. The methods without an operation of their own narrow the view
 * to one section, for injection and for stubs.
 */
@NullMarked
public interface PagarmeApi
        extends AccessTokensApi,
                AddressesApi,
                AnticipationsApi,
                BalanceOperationsApi,
                CardsApi,
                ChargesApi,
                CustomersApi,
                CyclesApi,
                DiscountsApi,
                IncrementsApi,
                InvoicesApi,
                OrdersApi,
                PayablesApi,
                PlansApi,
                RecipientsApi,
                SubscriptionItemsApi,
                SubscriptionUsageApi,
                SubscriptionsApi,
                TokensApi,
                TransactionsApi,
                TransfersApi,
                WithdrawalsApi {
    /** Tokens that let a customer see its own data. */
    default AccessTokensApi accessTokens() {
        return this;
    }

    /** The addresses of customers. */
    default AddressesApi addresses() {
        return this;
    }

    /** Receivables of a recipient that are paid out early, for a fee. */
    default AnticipationsApi anticipations() {
        return this;
    }

    /** The movements of balances. */
    default BalanceOperationsApi balanceOperations() {
        return this;
    }

    /** The stored cards of customers. */
    default CardsApi cards() {
        return this;
    }

    /** Single payments, and what happens to them. */
    default ChargesApi charges() {
        return this;
    }

    /** The people and companies that pay. */
    default CustomersApi customers() {
        return this;
    }

    /** The billing periods of a subscription. */
    default CyclesApi cycles() {
        return this;
    }

    /** What is taken off the price of a subscription or of one of its items. */
    default DiscountsApi discounts() {
        return this;
    }

    /** What is added to the price of a subscription or of one of its items. */
    default IncrementsApi increments() {
        return this;
    }

    /** What a cycle of a subscription costs, and whether it is paid. */
    default InvoicesApi invoices() {
        return this;
    }

    /** Goods that are sold at once, and their charges. */
    default OrdersApi orders() {
        return this;
    }

    /** What is to be paid out to recipients, and when. */
    default PayablesApi payables() {
        return this;
    }

    /** What is offered to subscribers: intervals, prices and items that subscriptions can be made from. */
    default PlansApi plans() {
        return this;
    }

    /** Who receives a part of a payment. */
    default RecipientsApi recipients() {
        return this;
    }

    /** What is sold in a subscription. Reading items is part of subscription usage. */
    default SubscriptionItemsApi subscriptionItems() {
        return this;
    }

    /** What was used of the items of a subscription, and the items themselves. */
    default SubscriptionUsageApi subscriptionUsage() {
        return this;
    }

    /** Who pays for what, how and when: the whole life of a subscription. */
    default SubscriptionsApi subscriptions() {
        return this;
    }

    /** Card data that is exchanged for a token, without the secret key. */
    default TokensApi tokens() {
        return this;
    }

    /** The attempts to collect a charge. */
    default TransactionsApi transactions() {
        return this;
    }

    /** Money that moves between recipients, or from one to its bank. */
    default TransfersApi transfers() {
        return this;
    }

    /** Payouts of the balance of a recipient. */
    default WithdrawalsApi withdrawals() {
        return this;
    }
}
