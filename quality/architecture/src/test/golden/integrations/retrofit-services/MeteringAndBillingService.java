// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/tags/MeteringAndBilling
// by api-spec/templates/libraries/retrofit2/api.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.services;

import java.util.*;
import org.jspecify.annotations.*;
import retrofit2.Call;
import retrofit2.http.*;
import tallygate.genauth.model.*;

/**
 * What a user pool has bought and what it has used.
 *
 * <p>An HTTP 200 is not yet a success: the {@code statusCode} in the body says whether it is one.
 * {@link ManagementServices} makes instances.
 */
@NullMarked
public interface MeteringAndBillingService {
    /**
     * Reports that a person asked to be contacted about billing: {@code POST /api/v3/click-cost-contact}.
     *
     * <p>The console of the vendor sends this when a person presses the button for sales contact. The request is
     * required and has no documented properties. The documented success has no content.
     *
     * @param request what to send
     */
    @POST("api/v3/click-cost-contact")
    Call<Map<String, @Nullable Object>> costContactClick(@Body ClickCostContactDto request);

    /**
     * Returns all entitlements of the package: {@code GET /api/v3/get-all-rights-items}.
     *
     * <p>Every entitlement that the package grants, metered or not, with its value.
     */
    @GET("api/v3/get-all-rights-items")
    Call<CostGetAllRightItemRespDto> getAllRightsItem();

    /**
     * Returns the package of the user pool: {@code GET /api/v3/get-current-package-info}.
     *
     * <p>Which package the user pool has bought, when it ends and for how long it is overdue.
     */
    @GET("api/v3/get-current-package-info")
    Call<CostGetCurrentPackageRespDto> getCurrentPackageInfo();

    /**
     * Returns the monthly active users of past billing periods: {@code GET /api/v3/get-mau-period-usage-history}.
     *
     * <p>One record for each billing period that touches the given range of days.
     *
     * @param request The range of days.
     */
    default Call<CostGetMauPeriodUsageHistoryRespDto> getMauPeriodUsageHistory(GetMauPeriodUsageHistoryDto request) {
        return getMauPeriodUsageHistory(new EncodedQuery()
                .add("startTime", request.startTime())
                .add("endTime", request.endTime())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/get-mau-period-usage-history")
    Call<CostGetMauPeriodUsageHistoryRespDto> getMauPeriodUsageHistory(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one order: {@code GET /api/v3/get-order-detail}.
     *
     * <p>The order that has the given number.
     *
     * @param request Which order.
     */
    default Call<CostGetOrderDetailRespDto> getOrderDetail(GetOrderDetailDto request) {
        return getOrderDetail(new EncodedQuery()
                .add("orderNo", request.orderNo())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/get-order-detail")
    Call<CostGetOrderDetailRespDto> getOrderDetail(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns the payment of one order: {@code GET /api/v3/get-order-pay-detail}.
     *
     * <p>How, when and by whom the order that has the given number was paid.
     *
     * @param request Which order.
     */
    default Call<CostGetOrderPayDetailRespDto> getOrderPayDetail(GetOrderPayDetailDto request) {
        return getOrderPayDetail(new EncodedQuery()
                .add("orderNo", request.orderNo())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/get-order-pay-detail")
    Call<CostGetOrderPayDetailRespDto> getOrderPayDetail(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one page of the orders: {@code GET /api/v3/get-orders}.
     *
     * <p>The orders of the user pool, a page at a time.
     *
     * @param request Which page, and how long a page is.
     */
    default Call<CostGetOrdersRespDto> getOrders(GetOrdersDto request) {
        return getOrders(new EncodedQuery()
                .add("page", request.page())
                .add("limit", request.limit())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/get-orders")
    Call<CostGetOrdersRespDto> getOrders(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns the use of every metered entitlement: {@code GET /api/v3/get-usage-info}.
     *
     * <p>How much of each metered entitlement the user pool may use and has used.
     */
    @GET("api/v3/get-usage-info")
    Call<CostGetCurrentUsageRespDto> getUsageInfo();
}
