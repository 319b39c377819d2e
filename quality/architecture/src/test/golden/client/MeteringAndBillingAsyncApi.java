// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/tags/MeteringAndBilling
// by api-spec/templates/async_section.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import tallygate.core.AsyncOperationCaller;
import tallygate.genauth.model.ClickCostContactDto;
import tallygate.genauth.model.CostGetAllRightItemRespDto;
import tallygate.genauth.model.CostGetCurrentPackageRespDto;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CostGetMauPeriodUsageHistoryRespDto;
import tallygate.genauth.model.CostGetOrderDetailRespDto;
import tallygate.genauth.model.CostGetOrderPayDetailRespDto;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.GetMauPeriodUsageHistoryDto;
import tallygate.genauth.model.GetOrderDetailDto;
import tallygate.genauth.model.GetOrderPayDetailDto;
import tallygate.genauth.model.GetOrdersDto;

/** What a user pool has bought and what it has used. */
@NullMarked
public interface MeteringAndBillingAsyncApi extends AsyncOperationCaller {
    /**
     * Reports that a person asked to be contacted about billing: {@code POST /api/v3/click-cost-contact}.
     *
     * <p>The console of the vendor sends this when a person presses the button for sales contact. The request is
     * required and has no documented properties. The documented success has no content.
     *
     * @param request what to send
     */
    default CompletableFuture<Void> costContactClick(ClickCostContactDto request) {
        return call(MeteringAndBillingOperations.COST_CONTACT_CLICK, request);
    }

    /**
     * Returns all entitlements of the package: {@code GET /api/v3/get-all-rights-items}.
     *
     * <p>Every entitlement that the package grants, metered or not, with its value.
     *
     * @return The entitlements.
     */
    default CompletableFuture<CostGetAllRightItemRespDto> getAllRightsItem() {
        return call(MeteringAndBillingOperations.GET_ALL_RIGHTS_ITEM, null);
    }

    /**
     * Returns the package of the user pool: {@code GET /api/v3/get-current-package-info}.
     *
     * <p>Which package the user pool has bought, when it ends and for how long it is overdue.
     *
     * @return The current package.
     */
    default CompletableFuture<CostGetCurrentPackageRespDto> getCurrentPackageInfo() {
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
    default CompletableFuture<CostGetMauPeriodUsageHistoryRespDto> getMauPeriodUsageHistory(GetMauPeriodUsageHistoryDto request) {
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
    default CompletableFuture<CostGetOrderDetailRespDto> getOrderDetail(GetOrderDetailDto request) {
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
    default CompletableFuture<CostGetOrderPayDetailRespDto> getOrderPayDetail(GetOrderPayDetailDto request) {
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
    default CompletableFuture<CostGetOrdersRespDto> getOrders(GetOrdersDto request) {
        return call(MeteringAndBillingOperations.GET_ORDERS, request);
    }

    /**
     * Returns the use of every metered entitlement: {@code GET /api/v3/get-usage-info}.
     *
     * <p>How much of each metered entitlement the user pool may use and has used.
     *
     * @return One entry for each entitlement.
     */
    default CompletableFuture<CostGetCurrentUsageRespDto> getUsageInfo() {
        return call(MeteringAndBillingOperations.GET_USAGE_INFO, null);
    }
}
