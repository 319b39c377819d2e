// Generated from tallygate/spec/pagarme/subscription-usage.yaml#/tags/SubscriptionUsage
// by api-spec/templates/async_section.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import tallygate.core.AsyncOperationCaller;
import tallygate.pagarme.model.CreateAnUsageRequest;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.pagarme.model.DeleteUsageRequest;
import tallygate.pagarme.model.GetSubscriptionItemRequest;
import tallygate.pagarme.model.GetSubscriptionItemResponse;
import tallygate.pagarme.model.GetSubscriptionItemsRequest;
import tallygate.pagarme.model.GetUsageReportRequest;
import tallygate.pagarme.model.GetUsageReportResponse;
import tallygate.pagarme.model.GetUsageResponse;
import tallygate.pagarme.model.GetUsagesDetailsRequest;
import tallygate.pagarme.model.GetUsagesDetailsResponse;
import tallygate.pagarme.model.GetUsagesRequest;
import tallygate.pagarme.model.ListSubscriptionItemsResponse;
import tallygate.pagarme.model.ListUsagesResponse;

/** What was used of the items of a subscription, and the items themselves. */
@NullMarked
public interface SubscriptionUsageAsyncApi extends AsyncOperationCaller {
    /**
     * Records a usage of an item, without saying which:
     * {@code POST /subscriptions/{subscription_id}/items/{item_id}/usages}.
     *
     * <p>Sends no body, so the server decides what is recorded. Like createUsage, every call records a usage of its
     * own.
     *
     * @param request The item that was used.
     * @return The usage as it was recorded.
     */
    default CompletableFuture<GetUsageResponse> createAnUsage(CreateAnUsageRequest request) {
        return call(SubscriptionUsageOperations.CREATE_AN_USAGE, request);
    }

    /**
     * Records a usage of an item: {@code POST /subscriptions/{subscription_id}/items/{item_id}/usages}.
     *
     * <p>Every call records a usage of its own and so changes the bill, unless a call with the same idempotency key was
     * carried out within 24 hours.
     *
     * @param request What was used.
     * @return The usage as it was recorded.
     */
    default CompletableFuture<GetUsageResponse> createUsage(CreateUsageRequest request) {
        return call(SubscriptionUsageOperations.CREATE_USAGE, request);
    }

    /**
     * Takes a usage back: {@code DELETE /subscriptions/{subscription_id}/items/{item_id}/usages/{usage_id}}.
     *
     * <p>The usage no longer counts. Taking it back twice is the same as once.
     *
     * @param request Which usage of which item.
     * @return The usage that was taken back.
     */
    default CompletableFuture<GetUsageResponse> deleteUsage(DeleteUsageRequest request) {
        return call(SubscriptionUsageOperations.DELETE_USAGE, request);
    }

    /**
     * Returns one item of a subscription: {@code GET /subscriptions/{subscription_id}/items/{item_id}}.
     *
     * <p>The item with its price, discounts and increments.
     *
     * @param request Which item of which subscription.
     * @return The item.
     */
    default CompletableFuture<GetSubscriptionItemResponse> getSubscriptionItem(GetSubscriptionItemRequest request) {
        return call(SubscriptionUsageOperations.GET_SUBSCRIPTION_ITEM, request);
    }

    /**
     * Returns one page of the items of a subscription: {@code GET /subscriptions/{subscription_id}/items}.
     *
     * <p>The items of one subscription, a page at a time.
     *
     * @param request Which items of which subscription.
     * @return One page of the items.
     */
    default CompletableFuture<ListSubscriptionItemsResponse> getSubscriptionItems(GetSubscriptionItemsRequest request) {
        return call(SubscriptionUsageOperations.GET_SUBSCRIPTION_ITEMS, request);
    }

    /**
     * Returns links to the usage reports of a period:
     * {@code GET /subscriptions/{subscription_id}/periods/{period_id}/usages/report}.
     *
     * <p>The response holds links, not rows.
     *
     * @param request Which period of which subscription.
     * @return The links.
     */
    default CompletableFuture<GetUsageReportResponse> getUsageReport(GetUsageReportRequest request) {
        return call(SubscriptionUsageOperations.GET_USAGE_REPORT, request);
    }

    /**
     * Returns one page of the usages of an item: {@code GET /subscriptions/{subscription_id}/items/{item_id}/usages}.
     *
     * <p>The usages of one item of a subscription, a page at a time.
     *
     * @param request Which usages of which item.
     * @return One page of the usages.
     */
    default CompletableFuture<ListUsagesResponse> getUsages(GetUsagesRequest request) {
        return call(SubscriptionUsageOperations.GET_USAGES, request);
    }

    /**
     * Returns what the usages of a billing period come to:
     * {@code GET /subscriptions/{subscription_id}/usages-details/}.
     *
     * <p>Sums of a billing period and a page of the usages behind them. Only older sources name this operation; whether
     * the current address has it is unverified. The slash at the end is part of the path.
     *
     * @param request Which usages of which subscription.
     * @return The sums and one page of the usages.
     */
    default CompletableFuture<GetUsagesDetailsResponse> getUsagesDetails(GetUsagesDetailsRequest request) {
        return call(SubscriptionUsageOperations.GET_USAGES_DETAILS, request);
    }
}
