// Generated from tallygate/spec/pagarme/subscription-usage.yaml#/tags/SubscriptionUsage
// by api-spec/templates/api.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme;

import org.jspecify.annotations.*;
import tallygate.core.OperationCaller;
import tallygate.core.paging.*;
import tallygate.pagarme.model.*;

/** What was used of the items of a subscription, and the items themselves. */
@NullMarked
public interface SubscriptionUsageApi extends OperationCaller {
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
    default GetUsageResponse createAnUsage(CreateAnUsageRequest request) {
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
    default GetUsageResponse createUsage(CreateUsageRequest request) {
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
    default GetUsageResponse deleteUsage(DeleteUsageRequest request) {
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
    default GetSubscriptionItemResponse getSubscriptionItem(GetSubscriptionItemRequest request) {
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
    default ListSubscriptionItemsResponse getSubscriptionItems(GetSubscriptionItemsRequest request) {
        return call(SubscriptionUsageOperations.GET_SUBSCRIPTION_ITEMS, request);
    }

    /**
     * The items of all pages of {@link #getSubscriptionItems}, fetched while they are read.
     * Each page links to the next; see {@link Paged#linked}.
     *
     * @param request where to begin and how many items to fetch at a time; if it does not say, from page 1 and as many
     *     as the server likes
     */
    default Paged<GetSubscriptionItemResponse> getSubscriptionItemsPaged(GetSubscriptionItemsRequest request) {
        return Paged.linked(
                this,
                SubscriptionUsageOperations.GET_SUBSCRIPTION_ITEMS,
                request.page().orElse(1),
                page -> request.toBuilder().page(page).build(),
                response -> response.data(),
                response -> response.paging().next());
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
    default GetUsageReportResponse getUsageReport(GetUsageReportRequest request) {
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
    default ListUsagesResponse getUsages(GetUsagesRequest request) {
        return call(SubscriptionUsageOperations.GET_USAGES, request);
    }

    /**
     * The items of all pages of {@link #getUsages}, fetched while they are read.
     * Each page links to the next; see {@link Paged#linked}.
     *
     * @param request where to begin and how many items to fetch at a time; if it does not say, from page 1 and as many
     *     as the server likes
     */
    default Paged<GetUsageResponse> getUsagesPaged(GetUsagesRequest request) {
        return Paged.linked(
                this,
                SubscriptionUsageOperations.GET_USAGES,
                request.page().orElse(1),
                page -> request.toBuilder().page(page).build(),
                response -> response.data(),
                response -> response.paging().next());
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
    default GetUsagesDetailsResponse getUsagesDetails(GetUsagesDetailsRequest request) {
        return call(SubscriptionUsageOperations.GET_USAGES_DETAILS, request);
    }

    /**
     * The items of all pages of {@link #getUsagesDetails}, fetched while they are read.
     * Each page links to the next; see {@link Paged#linked}.
     *
     * @param request where to begin and how many items to fetch at a time; if it does not say, from page 1 and as many
     *     as the server likes
     */
    default Paged<GetUsageResponse> getUsagesDetailsPaged(GetUsagesDetailsRequest request) {
        return Paged.linked(
                this,
                SubscriptionUsageOperations.GET_USAGES_DETAILS,
                request.page().orElse(1),
                page -> request.toBuilder().page(page).build(),
                response -> response.usages().data(),
                response -> response.usages().paging().next());
    }
}
