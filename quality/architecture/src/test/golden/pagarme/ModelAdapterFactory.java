// Generated from tallygate/spec/pagarme-subscriptions.yaml#/components/schemas
// by api-spec/templates/model_adapter_factory.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

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
            case "tallygate.pagarme.model.BillingInterval" -> BillingIntervalJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.BillingType" -> BillingTypeJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.CreateAnUsageRequest" -> CreateAnUsageRequestJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.CreateUsageRequest" -> CreateUsageRequestJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.Currency" -> CurrencyJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.DeleteUsageRequest" -> DeleteUsageRequestJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.DiscountStatus" -> DiscountStatusJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.DiscountType" -> DiscountTypeJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.ErrorResponse" -> ErrorResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetAddressResponse" -> GetAddressResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetAutomaticAnticipationResponse" -> GetAutomaticAnticipationResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetBankAccountResponse" -> GetBankAccountResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetBillingAddressResponse" -> GetBillingAddressResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetCardResponse" -> GetCardResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetCustomerResponse" -> GetCustomerResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetDiscountResponse" -> GetDiscountResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetFineResponse" -> GetFineResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetGatewayRecipientResponse" -> GetGatewayRecipientResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetIncrementResponse" -> GetIncrementResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetInterestResponse" -> GetInterestResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetManagingPartnerResponse" -> GetManagingPartnerResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetPeriodResponse" -> GetPeriodResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetPhoneNumberResponse" -> GetPhoneNumberResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetPhoneResponse" -> GetPhoneResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetPhonesResponse" -> GetPhonesResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetPriceBracketResponse" -> GetPriceBracketResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetPricingSchemeResponse" -> GetPricingSchemeResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetRecipientResponse" -> GetRecipientResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetRegisterInformationAddressResponse" -> GetRegisterInformationAddressResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetRegisterInformationResponse" -> GetRegisterInformationResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetSetupResponse" -> GetSetupResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetSplitOptionsResponse" -> GetSplitOptionsResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetSplitResponse" -> GetSplitResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetSubscriptionBoletoResponse" -> GetSubscriptionBoletoResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetSubscriptionItemRequest" -> GetSubscriptionItemRequestJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetSubscriptionItemResponse" -> GetSubscriptionItemResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetSubscriptionItemsRequest" -> GetSubscriptionItemsRequestJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetSubscriptionResponse" -> GetSubscriptionResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetSubscriptionSplitResponse" -> GetSubscriptionSplitResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetTransferSettingsResponse" -> GetTransferSettingsResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetUsageReportRequest" -> GetUsageReportRequestJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetUsageReportResponse" -> GetUsageReportResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetUsageResponse" -> GetUsageResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetUsagesDetailsRequest" -> GetUsagesDetailsRequestJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetUsagesDetailsResponse" -> GetUsagesDetailsResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.GetUsagesRequest" -> GetUsagesRequestJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.ListSubscriptionItemsResponse" -> ListSubscriptionItemsResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.ListUsagesDetailsResponse" -> ListUsagesDetailsResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.ListUsagesResponse" -> ListUsagesResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.PagingResponse" -> PagingResponseJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.PaymentMethod" -> PaymentMethodJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.SchemeType" -> SchemeTypeJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.SubscriptionItemStatus" -> SubscriptionItemStatusJsonAdapter.INSTANCE;
            case "tallygate.pagarme.model.UsageStatus" -> UsageStatusJsonAdapter.INSTANCE;
            default -> null;
        };
    }
}
