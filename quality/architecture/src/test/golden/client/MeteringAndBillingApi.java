// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/tags/MeteringAndBilling
// by api-spec/templates/api.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth;

import org.jspecify.annotations.*;
import tallygate.core.OperationCaller;
import tallygate.core.paging.*;
import tallygate.genauth.model.*;

/** What a user pool has bought and what it has used. */
@NullMarked
public interface MeteringAndBillingApi extends OperationCaller {
    /**
     * Reports that a person asked to be contacted about billing: {@code POST /api/v3/click-cost-contact}.
     *
     * <p>The console of the vendor sends this when a person presses the button for sales contact. The request is
     * required and has no documented properties. The documented success has no content.
     *
     * @param request what to send
     */
    default void costContactClick(ClickCostContactDto request) {
        call(MeteringAndBillingOperations.COST_CONTACT_CLICK, request);
    }

    /**
     * Returns all entitlements of the package: {@code GET /api/v3/get-all-rights-items}.
     *
     * <p>Every entitlement that the package grants, metered or not, with its value.
     *
     * @return The entitlements.
     */
    default CostGetAllRightItemRespDto getAllRightsItem() {
        return call(MeteringAndBillingOperations.GET_ALL_RIGHTS_ITEM, null);
    }

    /**
     * Returns the package of the user pool: {@code GET /api/v3/get-current-package-info}.
     *
     * <p>Which package the user pool has bought, when it ends and for how long it is overdue.
     *
     * @return The current package.
     */
    default CostGetCurrentPackageRespDto getCurrentPackageInfo() {
        return call(MeteringAndBillingOperations.GET_CURRENT_PACKAGE_INFO, null);
    }

    /**
     * Returns the monthly active users of past billing periods: {@code GET /api/v3/get-mau-period-usage-history}.
     *
     * <p>One record for each billing period that touches the given range of days.
     *
     * @param request The range of days.
     * @return The records, one for each billing period.
     */
    default CostGetMauPeriodUsageHistoryRespDto getMauPeriodUsageHistory(GetMauPeriodUsageHistoryDto request) {
        return call(MeteringAndBillingOperations.GET_MAU_PERIOD_USAGE_HISTORY, request);
    }

    /**
     * Returns one order: {@code GET /api/v3/get-order-detail}.
     *
     * <p>The order that has the given number.
     *
     * @param request Which order.
     * @return The order.
     */
    default CostGetOrderDetailRespDto getOrderDetail(GetOrderDetailDto request) {
        return call(MeteringAndBillingOperations.GET_ORDER_DETAIL, request);
    }

    /**
     * Returns the payment of one order: {@code GET /api/v3/get-order-pay-detail}.
     *
     * <p>How, when and by whom the order that has the given number was paid.
     *
     * @param request Which order.
     * @return The payment.
     */
    default CostGetOrderPayDetailRespDto getOrderPayDetail(GetOrderPayDetailDto request) {
        return call(MeteringAndBillingOperations.GET_ORDER_PAY_DETAIL, request);
    }

    /**
     * Returns one page of the orders: {@code GET /api/v3/get-orders}.
     *
     * <p>The orders of the user pool, a page at a time.
     *
     * @param request Which page, and how long a page is.
     * @return One page of orders and how many there are in all.
     */
    default CostGetOrdersRespDto getOrders(GetOrdersDto request) {
        return call(MeteringAndBillingOperations.GET_ORDERS, request);
    }

    /**
     * The items of all pages of {@link #getOrders}, fetched while they are read.
     *
     * @param request where to begin and how many items to fetch at a time; if it does not say, from page 1 and
     *     50 items, the most the server gives
     */
    default Paged<OrderItem> getOrdersPaged(GetOrdersDto request) {
        return Paged.of(
                MeteringAndBillingOperations.GET_ORDERS,
                request.page().orElse(1),
                request.limit().orElse(50),
                (page, limit) -> {
                    var next = request.toBuilder().page(page).limit(limit).build();
                    var data = getOrders(next).data();
                    return Page.of(page, data::list, data::totalCount);
                });
    }

    /**
     * Returns the use of every metered entitlement: {@code GET /api/v3/get-usage-info}.
     *
     * <p>How much of each metered entitlement the user pool may use and has used.
     *
     * @return One entry for each entitlement.
     */
    default CostGetCurrentUsageRespDto getUsageInfo() {
        return call(MeteringAndBillingOperations.GET_USAGE_INFO, null);
    }
}
