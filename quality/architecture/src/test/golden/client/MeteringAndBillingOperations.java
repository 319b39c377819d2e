// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/tags/MeteringAndBilling
// by api-spec/templates/operations.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth;

import org.jspecify.annotations.*;
import tallygate.core.Operation;
import tallygate.core.Safety;
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
import tallygate.transport.HttpMethod;

/** The operations of the section MeteringAndBilling, for {@link tallygate.core.OperationCaller#call}. */
@NullMarked
public final class MeteringAndBillingOperations {
    /** Reports that a person asked to be contacted about billing: {@code POST /api/v3/click-cost-contact}. */
    public static final Operation<ClickCostContactDto, Void> COST_CONTACT_CLICK =
            Operation.of(
                    "costContactClick",
                    HttpMethod.POST,
                    "/api/v3/click-cost-contact",
                    Safety.UNSAFE,
                    (request, parts) -> parts
                            .body(ClickCostContactDto.class, request),
                    Void.class);

    /** Returns all entitlements of the package: {@code GET /api/v3/get-all-rights-items}. */
    public static final Operation<@Nullable Void, CostGetAllRightItemRespDto> GET_ALL_RIGHTS_ITEM =
            Operation.withoutRequest(
                    "getAllRightsItem",
                    HttpMethod.GET,
                    "/api/v3/get-all-rights-items",
                    Safety.SAFE,
                    CostGetAllRightItemRespDto.class);

    /** Returns the package of the user pool: {@code GET /api/v3/get-current-package-info}. */
    public static final Operation<@Nullable Void, CostGetCurrentPackageRespDto> GET_CURRENT_PACKAGE_INFO =
            Operation.withoutRequest(
                    "getCurrentPackageInfo",
                    HttpMethod.GET,
                    "/api/v3/get-current-package-info",
                    Safety.SAFE,
                    CostGetCurrentPackageRespDto.class);

    /** Returns the monthly active users of past billing periods: {@code GET /api/v3/get-mau-period-usage-history}. */
    public static final Operation<GetMauPeriodUsageHistoryDto, CostGetMauPeriodUsageHistoryRespDto> GET_MAU_PERIOD_USAGE_HISTORY =
            Operation.of(
                    "getMauPeriodUsageHistory",
                    HttpMethod.GET,
                    "/api/v3/get-mau-period-usage-history",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .query("startTime", request.startTime())
                            .query("endTime", request.endTime()),
                    CostGetMauPeriodUsageHistoryRespDto.class);

    /** Returns one order: {@code GET /api/v3/get-order-detail}. */
    public static final Operation<GetOrderDetailDto, CostGetOrderDetailRespDto> GET_ORDER_DETAIL =
            Operation.of(
                    "getOrderDetail",
                    HttpMethod.GET,
                    "/api/v3/get-order-detail",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .query("orderNo", request.orderNo()),
                    CostGetOrderDetailRespDto.class);

    /** Returns the payment of one order: {@code GET /api/v3/get-order-pay-detail}. */
    public static final Operation<GetOrderPayDetailDto, CostGetOrderPayDetailRespDto> GET_ORDER_PAY_DETAIL =
            Operation.of(
                    "getOrderPayDetail",
                    HttpMethod.GET,
                    "/api/v3/get-order-pay-detail",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .query("orderNo", request.orderNo()),
                    CostGetOrderPayDetailRespDto.class);

    /** Returns one page of the orders: {@code GET /api/v3/get-orders}. */
    public static final Operation<GetOrdersDto, CostGetOrdersRespDto> GET_ORDERS =
            Operation.of(
                    "getOrders",
                    HttpMethod.GET,
                    "/api/v3/get-orders",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .query("page", request.page())
                            .query("limit", request.limit()),
                    CostGetOrdersRespDto.class);

    /** Returns the use of every metered entitlement: {@code GET /api/v3/get-usage-info}. */
    public static final Operation<@Nullable Void, CostGetCurrentUsageRespDto> GET_USAGE_INFO =
            Operation.withoutRequest(
                    "getUsageInfo",
                    HttpMethod.GET,
                    "/api/v3/get-usage-info",
                    Safety.SAFE,
                    CostGetCurrentUsageRespDto.class);

    private MeteringAndBillingOperations() {}
}
