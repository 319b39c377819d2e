// Generated from tallygate/spec/genauth-management.yaml#/components/schemas
// by api-spec/templates/model_adapter_factory.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives Moshi the adapters of this package. An adapter is loaded when it is first asked for. Thread-safe. */
public final class ModelAdapterFactory implements JsonAdapter.Factory {
    public static final ModelAdapterFactory INSTANCE = new ModelAdapterFactory();

    private ModelAdapterFactory() {}

    @Override
    public @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
        if (!annotations.isEmpty()) {
            return null;
        }
        return switch (type.getTypeName()) {
            case "tallygate.genauth.model.AccessTokenResDto" -> AccessTokenResDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.ClickCostContactDto" -> ClickCostContactDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.CostCurrentPackageInfo" -> CostCurrentPackageInfoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.CostGetAllRightItemRespDto" -> CostGetAllRightItemRespDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.CostGetCurrentPackageRespDto" -> CostGetCurrentPackageRespDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.CostGetCurrentUsageRespDto" -> CostGetCurrentUsageRespDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.CostGetMauPeriodUsageHistoryRespDto" -> CostGetMauPeriodUsageHistoryRespDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.CostGetOrderDetailRespDto" -> CostGetOrderDetailRespDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.CostGetOrderPayDetail" -> CostGetOrderPayDetailJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.CostGetOrderPayDetailRespDto" -> CostGetOrderPayDetailRespDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.CostGetOrdersRespDto" -> CostGetOrdersRespDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.CurrentUsageDto" -> CurrentUsageDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.CurrentUsageRespDto" -> CurrentUsageRespDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.GetManagementAccessTokenDto" -> GetManagementAccessTokenDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.GetManagementTokenRespDto" -> GetManagementTokenRespDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.GetMauPeriodUsageHistoryDto" -> GetMauPeriodUsageHistoryDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.GetOrderDetailDto" -> GetOrderDetailDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.GetOrderPayDetailDto" -> GetOrderPayDetailDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.GetOrdersDto" -> GetOrdersDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.GetOrdersRes" -> GetOrdersResJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.GoodsPackageDto" -> GoodsPackageDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.MauPeriodUsageHistory" -> MauPeriodUsageHistoryJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.MauPeriodUsageHistoryDto" -> MauPeriodUsageHistoryDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.OrderItem" -> OrderItemJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.OrderSource" -> OrderSourceJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.OrderStatus" -> OrderStatusJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.OrderType" -> OrderTypeJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.RightItemDto" -> RightItemDtoJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.RightItemRes" -> RightItemResJsonAdapter.INSTANCE;
            case "tallygate.genauth.model.RightsDataType" -> RightsDataTypeJsonAdapter.INSTANCE;
            default -> null;
        };
    }
}
