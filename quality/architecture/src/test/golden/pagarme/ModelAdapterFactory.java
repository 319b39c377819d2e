// Generated from tallygate/spec/pagarme.yaml#/components/schemas
// by api-spec/templates/model_adapter_factory.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives Moshi the adapters of this package. An adapter is loaded when it is first asked for, and of the list of all
 * types only a part with it. Thread-safe.
 */
public final class ModelAdapterFactory implements JsonAdapter.Factory {
    public static final ModelAdapterFactory INSTANCE = new ModelAdapterFactory();

    private static final String PACKAGE = "tallygate.pagarme.model.";

    /** With which types the parts behind the first begin. */
    private static final String[] PARTS = {
        "CreateWithdrawRequest",
        "GetPayableResponse",
        "PayableType",
    };

    private ModelAdapterFactory() {}

    @Override
    public @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
        String name = type.getTypeName();
        if (!annotations.isEmpty() || !name.startsWith(PACKAGE)) {
            return null;
        }
        String simpleName = name.substring(PACKAGE.length());
        int place = Arrays.binarySearch(PARTS, simpleName);
        int part = place < 0 ? -place - 2 : place;
        return switch (part < 0 ? "" : PARTS[part]) {
            case "CreateWithdrawRequest" -> FromCreateWithdrawRequest.adapter(simpleName);
            case "GetPayableResponse" -> FromGetPayableResponse.adapter(simpleName);
            case "PayableType" -> FromPayableType.adapter(simpleName);
            default -> First.adapter(simpleName);
        };
    }

    private static final class First {
        static @Nullable JsonAdapter<?> adapter(String name) {
            return switch (name) {
                case "AddressRequest" -> AddressRequestJsonAdapter.INSTANCE;
                case "AmountType" -> AmountTypeJsonAdapter.INSTANCE;
                case "BillingInterval" -> BillingIntervalJsonAdapter.INSTANCE;
                case "BillingType" -> BillingTypeJsonAdapter.INSTANCE;
                case "CancelInvoiceRequest" -> CancelInvoiceRequestJsonAdapter.INSTANCE;
                case "CardOperationType" -> CardOperationTypeJsonAdapter.INSTANCE;
                case "CardRequest" -> CardRequestJsonAdapter.INSTANCE;
                case "ChargePaymentMethod" -> ChargePaymentMethodJsonAdapter.INSTANCE;
                case "ChargeStatus" -> ChargeStatusJsonAdapter.INSTANCE;
                case "CreateAccessTokenRequest" -> CreateAccessTokenRequestJsonAdapter.INSTANCE;
                case "CreateAddressRequest" -> CreateAddressRequestJsonAdapter.INSTANCE;
                case "CreateAnUsageRequest" -> CreateAnUsageRequestJsonAdapter.INSTANCE;
                case "CreateAnticipationRequest" -> CreateAnticipationRequestJsonAdapter.INSTANCE;
                case "CreateAntifraudRequest" -> CreateAntifraudRequestJsonAdapter.INSTANCE;
                case "CreateApplePayHeaderRequest" -> CreateApplePayHeaderRequestJsonAdapter.INSTANCE;
                case "CreateApplePayRequest" -> CreateApplePayRequestJsonAdapter.INSTANCE;
                case "CreateBankAccountRefundingDTO" -> CreateBankAccountRefundingDTOJsonAdapter.INSTANCE;
                case "CreateBankAccountRequest" -> CreateBankAccountRequestJsonAdapter.INSTANCE;
                case "CreateBankTransferPaymentRequest" -> CreateBankTransferPaymentRequestJsonAdapter.INSTANCE;
                case "CreateBoletoPaymentRequest" -> CreateBoletoPaymentRequestJsonAdapter.INSTANCE;
                case "CreateCancelChargeRequest" -> CreateCancelChargeRequestJsonAdapter.INSTANCE;
                case "CreateCancelChargeSplitRulesRequest" -> CreateCancelChargeSplitRulesRequestJsonAdapter.INSTANCE;
                case "CreateCancelSubscriptionRequest" -> CreateCancelSubscriptionRequestJsonAdapter.INSTANCE;
                case "CreateCaptureChargeRequest" -> CreateCaptureChargeRequestJsonAdapter.INSTANCE;
                case "CreateCardOptionsRequest" -> CreateCardOptionsRequestJsonAdapter.INSTANCE;
                case "CreateCardPayloadRequest" -> CreateCardPayloadRequestJsonAdapter.INSTANCE;
                case "CreateCardPaymentContactlessPOIRequest" -> CreateCardPaymentContactlessPOIRequestJsonAdapter.INSTANCE;
                case "CreateCardPaymentContactlessRequest" -> CreateCardPaymentContactlessRequestJsonAdapter.INSTANCE;
                case "CreateCardRequest" -> CreateCardRequestJsonAdapter.INSTANCE;
                case "CreateCardTokenRequest" -> CreateCardTokenRequestJsonAdapter.INSTANCE;
                case "CreateCashPaymentRequest" -> CreateCashPaymentRequestJsonAdapter.INSTANCE;
                case "CreateChargeRequest" -> CreateChargeRequestJsonAdapter.INSTANCE;
                case "CreateCheckoutBankTransferRequest" -> CreateCheckoutBankTransferRequestJsonAdapter.INSTANCE;
                case "CreateCheckoutBoletoPaymentRequest" -> CreateCheckoutBoletoPaymentRequestJsonAdapter.INSTANCE;
                case "CreateCheckoutCardInstallmentOptionRequest" -> CreateCheckoutCardInstallmentOptionRequestJsonAdapter.INSTANCE;
                case "CreateCheckoutCreditCardPaymentRequest" -> CreateCheckoutCreditCardPaymentRequestJsonAdapter.INSTANCE;
                case "CreateCheckoutDebitCardPaymentRequest" -> CreateCheckoutDebitCardPaymentRequestJsonAdapter.INSTANCE;
                case "CreateCheckoutPaymentRequest" -> CreateCheckoutPaymentRequestJsonAdapter.INSTANCE;
                case "CreateCheckoutPixPaymentRequest" -> CreateCheckoutPixPaymentRequestJsonAdapter.INSTANCE;
                case "CreateClearSaleRequest" -> CreateClearSaleRequestJsonAdapter.INSTANCE;
                case "CreateConfirmPaymentRequest" -> CreateConfirmPaymentRequestJsonAdapter.INSTANCE;
                case "CreateCreditCardPaymentRequest" -> CreateCreditCardPaymentRequestJsonAdapter.INSTANCE;
                case "CreateCustomerRequest" -> CreateCustomerRequestJsonAdapter.INSTANCE;
                case "CreateDebitCardPaymentRequest" -> CreateDebitCardPaymentRequestJsonAdapter.INSTANCE;
                case "CreateDeviceRequest" -> CreateDeviceRequestJsonAdapter.INSTANCE;
                case "CreateDiscountRequest" -> CreateDiscountRequestJsonAdapter.INSTANCE;
                case "CreateEmvDataDecryptRequest" -> CreateEmvDataDecryptRequestJsonAdapter.INSTANCE;
                case "CreateEmvDataDukptDecryptRequest" -> CreateEmvDataDukptDecryptRequestJsonAdapter.INSTANCE;
                case "CreateEmvDataTlvDecryptRequest" -> CreateEmvDataTlvDecryptRequestJsonAdapter.INSTANCE;
                case "CreateEmvDecryptRequest" -> CreateEmvDecryptRequestJsonAdapter.INSTANCE;
                case "CreateFineRequest" -> CreateFineRequestJsonAdapter.INSTANCE;
                case "CreateGooglePayIntermediateSigningKeyRequest" -> CreateGooglePayIntermediateSigningKeyRequestJsonAdapter.INSTANCE;
                case "CreateGooglePayRequest" -> CreateGooglePayRequestJsonAdapter.INSTANCE;
                case "CreateIncrementRequest" -> CreateIncrementRequestJsonAdapter.INSTANCE;
                case "CreateInterestRequest" -> CreateInterestRequestJsonAdapter.INSTANCE;
                case "CreateInvoiceRequest" -> CreateInvoiceRequestJsonAdapter.INSTANCE;
                case "CreateKYCLinkRequest" -> CreateKYCLinkRequestJsonAdapter.INSTANCE;
                case "CreateKYCLinkResponse" -> CreateKYCLinkResponseJsonAdapter.INSTANCE;
                case "CreateLocationRequest" -> CreateLocationRequestJsonAdapter.INSTANCE;
                case "CreateManagingPartnerRequest" -> CreateManagingPartnerRequestJsonAdapter.INSTANCE;
                case "CreateOrderItemRequest" -> CreateOrderItemRequestJsonAdapter.INSTANCE;
                case "CreateOrderRequest" -> CreateOrderRequestJsonAdapter.INSTANCE;
                case "CreatePaymentAuthenticationRequest" -> CreatePaymentAuthenticationRequestJsonAdapter.INSTANCE;
                case "CreatePaymentOriginRequest" -> CreatePaymentOriginRequestJsonAdapter.INSTANCE;
                case "CreatePaymentRequest" -> CreatePaymentRequestJsonAdapter.INSTANCE;
                case "CreatePeriodRequest" -> CreatePeriodRequestJsonAdapter.INSTANCE;
                case "CreatePhoneRequest" -> CreatePhoneRequestJsonAdapter.INSTANCE;
                case "CreatePhonesRequest" -> CreatePhonesRequestJsonAdapter.INSTANCE;
                case "CreatePixPaymentRequest" -> CreatePixPaymentRequestJsonAdapter.INSTANCE;
                case "CreatePlanItemRequest" -> CreatePlanItemRequestJsonAdapter.INSTANCE;
                case "CreatePlanRequest" -> CreatePlanRequestJsonAdapter.INSTANCE;
                case "CreatePriceBracketRequest" -> CreatePriceBracketRequestJsonAdapter.INSTANCE;
                case "CreatePricingSchemeRequest" -> CreatePricingSchemeRequestJsonAdapter.INSTANCE;
                case "CreatePrivateLabelPaymentRequest" -> CreatePrivateLabelPaymentRequestJsonAdapter.INSTANCE;
                case "CreateRecipientRequest" -> CreateRecipientRequestJsonAdapter.INSTANCE;
                case "CreateRegisterInformationAddressRequest" -> CreateRegisterInformationAddressRequestJsonAdapter.INSTANCE;
                case "CreateRegisterInformationBaseRequest" -> CreateRegisterInformationBaseRequestJsonAdapter.INSTANCE;
                case "CreateRegisterInformationCorporationRequest" -> CreateRegisterInformationCorporationRequestJsonAdapter.INSTANCE;
                case "CreateRegisterInformationIndividualRequest" -> CreateRegisterInformationIndividualRequestJsonAdapter.INSTANCE;
                case "CreateRegisterInformationPhoneRequest" -> CreateRegisterInformationPhoneRequestJsonAdapter.INSTANCE;
                case "CreateSetupRequest" -> CreateSetupRequestJsonAdapter.INSTANCE;
                case "CreateShippingRequest" -> CreateShippingRequestJsonAdapter.INSTANCE;
                case "CreateSplitOptionsRequest" -> CreateSplitOptionsRequestJsonAdapter.INSTANCE;
                case "CreateSplitRequest" -> CreateSplitRequestJsonAdapter.INSTANCE;
                case "CreateSubMerchantRequest" -> CreateSubMerchantRequestJsonAdapter.INSTANCE;
                case "CreateSubscriptionBoletoRequest" -> CreateSubscriptionBoletoRequestJsonAdapter.INSTANCE;
                case "CreateSubscriptionItemRequest" -> CreateSubscriptionItemRequestJsonAdapter.INSTANCE;
                case "CreateSubscriptionRequest" -> CreateSubscriptionRequestJsonAdapter.INSTANCE;
                case "CreateSubscriptionSplitRequest" -> CreateSubscriptionSplitRequestJsonAdapter.INSTANCE;
                case "CreateThreeDSecureRequest" -> CreateThreeDSecureRequestJsonAdapter.INSTANCE;
                case "CreateTokenRequest" -> CreateTokenRequestJsonAdapter.INSTANCE;
                case "CreateTransfer" -> CreateTransferJsonAdapter.INSTANCE;
                case "CreateTransferRequest" -> CreateTransferRequestJsonAdapter.INSTANCE;
                case "CreateTransferSettingsRequest" -> CreateTransferSettingsRequestJsonAdapter.INSTANCE;
                case "CreateUsageRequest" -> CreateUsageRequestJsonAdapter.INSTANCE;
                case "CreateVoucherPaymentRequest" -> CreateVoucherPaymentRequestJsonAdapter.INSTANCE;
                default -> null;
            };
        }
    }

    private static final class FromCreateWithdrawRequest {
        static @Nullable JsonAdapter<?> adapter(String name) {
            return switch (name) {
                case "CreateWithdrawRequest" -> CreateWithdrawRequestJsonAdapter.INSTANCE;
                case "Currency" -> CurrencyJsonAdapter.INSTANCE;
                case "CustomerRequest" -> CustomerRequestJsonAdapter.INSTANCE;
                case "DeleteAccessTokenRequest" -> DeleteAccessTokenRequestJsonAdapter.INSTANCE;
                case "DeleteAccessTokensRequest" -> DeleteAccessTokensRequestJsonAdapter.INSTANCE;
                case "DeleteAddressRequest" -> DeleteAddressRequestJsonAdapter.INSTANCE;
                case "DeleteAllOrderItemsRequest" -> DeleteAllOrderItemsRequestJsonAdapter.INSTANCE;
                case "DeleteCardRequest" -> DeleteCardRequestJsonAdapter.INSTANCE;
                case "DeleteDiscountRequest" -> DeleteDiscountRequestJsonAdapter.INSTANCE;
                case "DeleteIncrementRequest" -> DeleteIncrementRequestJsonAdapter.INSTANCE;
                case "DeleteOrderItemRequest" -> DeleteOrderItemRequestJsonAdapter.INSTANCE;
                case "DeletePlanItemRequest" -> DeletePlanItemRequestJsonAdapter.INSTANCE;
                case "DeletePlanRequest" -> DeletePlanRequestJsonAdapter.INSTANCE;
                case "DeleteSubscriptionItemRequest" -> DeleteSubscriptionItemRequestJsonAdapter.INSTANCE;
                case "DeleteUsageRequest" -> DeleteUsageRequestJsonAdapter.INSTANCE;
                case "DiscountRequest" -> DiscountRequestJsonAdapter.INSTANCE;
                case "DiscountStatus" -> DiscountStatusJsonAdapter.INSTANCE;
                case "DiscountType" -> DiscountTypeJsonAdapter.INSTANCE;
                case "ErrorResponse" -> ErrorResponseJsonAdapter.INSTANCE;
                case "GetAccessTokenRequest" -> GetAccessTokenRequestJsonAdapter.INSTANCE;
                case "GetAccessTokenResponse" -> GetAccessTokenResponseJsonAdapter.INSTANCE;
                case "GetAccessTokensRequest" -> GetAccessTokensRequestJsonAdapter.INSTANCE;
                case "GetAddressRequest" -> GetAddressRequestJsonAdapter.INSTANCE;
                case "GetAddressResponse" -> GetAddressResponseJsonAdapter.INSTANCE;
                case "GetAddressesRequest" -> GetAddressesRequestJsonAdapter.INSTANCE;
                case "GetAnticipationLimitResponse" -> GetAnticipationLimitResponseJsonAdapter.INSTANCE;
                case "GetAnticipationLimitsRequest" -> GetAnticipationLimitsRequestJsonAdapter.INSTANCE;
                case "GetAnticipationRequest" -> GetAnticipationRequestJsonAdapter.INSTANCE;
                case "GetAnticipationResponse" -> GetAnticipationResponseJsonAdapter.INSTANCE;
                case "GetAnticipationsRequest" -> GetAnticipationsRequestJsonAdapter.INSTANCE;
                case "GetAntifraudResponse" -> GetAntifraudResponseJsonAdapter.INSTANCE;
                case "GetAutomaticAnticipationResponse" -> GetAutomaticAnticipationResponseJsonAdapter.INSTANCE;
                case "GetBalanceOperationByIdRequest" -> GetBalanceOperationByIdRequestJsonAdapter.INSTANCE;
                case "GetBalanceOperationResponse" -> GetBalanceOperationResponseJsonAdapter.INSTANCE;
                case "GetBalanceOperationsRequest" -> GetBalanceOperationsRequestJsonAdapter.INSTANCE;
                case "GetBalanceRequest" -> GetBalanceRequestJsonAdapter.INSTANCE;
                case "GetBalanceResponse" -> GetBalanceResponseJsonAdapter.INSTANCE;
                case "GetBankAccountResponse" -> GetBankAccountResponseJsonAdapter.INSTANCE;
                case "GetBankTransferTransactionResponse" -> GetBankTransferTransactionResponseJsonAdapter.INSTANCE;
                case "GetBillingAddressResponse" -> GetBillingAddressResponseJsonAdapter.INSTANCE;
                case "GetBoletoTransactionResponse" -> GetBoletoTransactionResponseJsonAdapter.INSTANCE;
                case "GetCardRequest" -> GetCardRequestJsonAdapter.INSTANCE;
                case "GetCardResponse" -> GetCardResponseJsonAdapter.INSTANCE;
                case "GetCardTokenResponse" -> GetCardTokenResponseJsonAdapter.INSTANCE;
                case "GetCardsRequest" -> GetCardsRequestJsonAdapter.INSTANCE;
                case "GetCashTransactionResponse" -> GetCashTransactionResponseJsonAdapter.INSTANCE;
                case "GetChargeRequest" -> GetChargeRequestJsonAdapter.INSTANCE;
                case "GetChargeResponse" -> GetChargeResponseJsonAdapter.INSTANCE;
                case "GetChargeTransactionsRequest" -> GetChargeTransactionsRequestJsonAdapter.INSTANCE;
                case "GetChargesRequest" -> GetChargesRequestJsonAdapter.INSTANCE;
                case "GetChargesSummaryRequest" -> GetChargesSummaryRequestJsonAdapter.INSTANCE;
                case "GetChargesSummaryResponse" -> GetChargesSummaryResponseJsonAdapter.INSTANCE;
                case "GetCheckoutBankTransferPaymentResponse" -> GetCheckoutBankTransferPaymentResponseJsonAdapter.INSTANCE;
                case "GetCheckoutBoletoPaymentResponse" -> GetCheckoutBoletoPaymentResponseJsonAdapter.INSTANCE;
                case "GetCheckoutCardInstallmentOptionsResponse" -> GetCheckoutCardInstallmentOptionsResponseJsonAdapter.INSTANCE;
                case "GetCheckoutCreditCardPaymentResponse" -> GetCheckoutCreditCardPaymentResponseJsonAdapter.INSTANCE;
                case "GetCheckoutDebitCardPaymentResponse" -> GetCheckoutDebitCardPaymentResponseJsonAdapter.INSTANCE;
                case "GetCheckoutPaymentResponse" -> GetCheckoutPaymentResponseJsonAdapter.INSTANCE;
                case "GetCheckoutPixPaymentResponse" -> GetCheckoutPixPaymentResponseJsonAdapter.INSTANCE;
                case "GetCreditCardTransactionResponse" -> GetCreditCardTransactionResponseJsonAdapter.INSTANCE;
                case "GetCustomerRequest" -> GetCustomerRequestJsonAdapter.INSTANCE;
                case "GetCustomerResponse" -> GetCustomerResponseJsonAdapter.INSTANCE;
                case "GetCustomersRequest" -> GetCustomersRequestJsonAdapter.INSTANCE;
                case "GetDebitCardTransactionResponse" -> GetDebitCardTransactionResponseJsonAdapter.INSTANCE;
                case "GetDeviceResponse" -> GetDeviceResponseJsonAdapter.INSTANCE;
                case "GetDiscountByIdRequest" -> GetDiscountByIdRequestJsonAdapter.INSTANCE;
                case "GetDiscountResponse" -> GetDiscountResponseJsonAdapter.INSTANCE;
                case "GetDiscountsRequest" -> GetDiscountsRequestJsonAdapter.INSTANCE;
                case "GetFineResponse" -> GetFineResponseJsonAdapter.INSTANCE;
                case "GetGatewayErrorResponse" -> GetGatewayErrorResponseJsonAdapter.INSTANCE;
                case "GetGatewayRecipientResponse" -> GetGatewayRecipientResponseJsonAdapter.INSTANCE;
                case "GetGatewayResponseResponse" -> GetGatewayResponseResponseJsonAdapter.INSTANCE;
                case "GetIncrementByIdRequest" -> GetIncrementByIdRequestJsonAdapter.INSTANCE;
                case "GetIncrementResponse" -> GetIncrementResponseJsonAdapter.INSTANCE;
                case "GetIncrementsRequest" -> GetIncrementsRequestJsonAdapter.INSTANCE;
                case "GetIntegrationResponse" -> GetIntegrationResponseJsonAdapter.INSTANCE;
                case "GetInterestResponse" -> GetInterestResponseJsonAdapter.INSTANCE;
                case "GetInvoiceItemResponse" -> GetInvoiceItemResponseJsonAdapter.INSTANCE;
                case "GetInvoiceRequest" -> GetInvoiceRequestJsonAdapter.INSTANCE;
                case "GetInvoiceResponse" -> GetInvoiceResponseJsonAdapter.INSTANCE;
                case "GetInvoicesRequest" -> GetInvoicesRequestJsonAdapter.INSTANCE;
                case "GetLocationResponse" -> GetLocationResponseJsonAdapter.INSTANCE;
                case "GetManagingPartnerResponse" -> GetManagingPartnerResponseJsonAdapter.INSTANCE;
                case "GetMovementObjectBaseResponse" -> GetMovementObjectBaseResponseJsonAdapter.INSTANCE;
                case "GetMovementObjectFeeCollectionResponse" -> GetMovementObjectFeeCollectionResponseJsonAdapter.INSTANCE;
                case "GetMovementObjectPayableResponse" -> GetMovementObjectPayableResponseJsonAdapter.INSTANCE;
                case "GetMovementObjectRefundResponse" -> GetMovementObjectRefundResponseJsonAdapter.INSTANCE;
                case "GetMovementObjectSettlementResponse" -> GetMovementObjectSettlementResponseJsonAdapter.INSTANCE;
                case "GetMovementObjectTransferResponse" -> GetMovementObjectTransferResponseJsonAdapter.INSTANCE;
                case "GetOrderItemRequest" -> GetOrderItemRequestJsonAdapter.INSTANCE;
                case "GetOrderItemResponse" -> GetOrderItemResponseJsonAdapter.INSTANCE;
                case "GetOrderRequest" -> GetOrderRequestJsonAdapter.INSTANCE;
                case "GetOrderResponse" -> GetOrderResponseJsonAdapter.INSTANCE;
                case "GetOrdersRequest" -> GetOrdersRequestJsonAdapter.INSTANCE;
                case "GetPartialInvoiceRequest" -> GetPartialInvoiceRequestJsonAdapter.INSTANCE;
                case "GetPayableByIdRequest" -> GetPayableByIdRequestJsonAdapter.INSTANCE;
                default -> null;
            };
        }
    }

    private static final class FromGetPayableResponse {
        static @Nullable JsonAdapter<?> adapter(String name) {
            return switch (name) {
                case "GetPayableResponse" -> GetPayableResponseJsonAdapter.INSTANCE;
                case "GetPayablesRequest" -> GetPayablesRequestJsonAdapter.INSTANCE;
                case "GetPaymentAuthenticationResponse" -> GetPaymentAuthenticationResponseJsonAdapter.INSTANCE;
                case "GetPaymentOriginResponse" -> GetPaymentOriginResponseJsonAdapter.INSTANCE;
                case "GetPeriodResponse" -> GetPeriodResponseJsonAdapter.INSTANCE;
                case "GetPhoneNumberResponse" -> GetPhoneNumberResponseJsonAdapter.INSTANCE;
                case "GetPhoneResponse" -> GetPhoneResponseJsonAdapter.INSTANCE;
                case "GetPhonesResponse" -> GetPhonesResponseJsonAdapter.INSTANCE;
                case "GetPixBankAccountResponse" -> GetPixBankAccountResponseJsonAdapter.INSTANCE;
                case "GetPixPayerResponse" -> GetPixPayerResponseJsonAdapter.INSTANCE;
                case "GetPixTransactionResponse" -> GetPixTransactionResponseJsonAdapter.INSTANCE;
                case "GetPlanItemRequest" -> GetPlanItemRequestJsonAdapter.INSTANCE;
                case "GetPlanItemResponse" -> GetPlanItemResponseJsonAdapter.INSTANCE;
                case "GetPlanRequest" -> GetPlanRequestJsonAdapter.INSTANCE;
                case "GetPlanResponse" -> GetPlanResponseJsonAdapter.INSTANCE;
                case "GetPlansRequest" -> GetPlansRequestJsonAdapter.INSTANCE;
                case "GetPriceBracketResponse" -> GetPriceBracketResponseJsonAdapter.INSTANCE;
                case "GetPricingSchemeResponse" -> GetPricingSchemeResponseJsonAdapter.INSTANCE;
                case "GetPrivateLabelTransactionResponse" -> GetPrivateLabelTransactionResponseJsonAdapter.INSTANCE;
                case "GetRecipientByCodeRequest" -> GetRecipientByCodeRequestJsonAdapter.INSTANCE;
                case "GetRecipientRequest" -> GetRecipientRequestJsonAdapter.INSTANCE;
                case "GetRecipientResponse" -> GetRecipientResponseJsonAdapter.INSTANCE;
                case "GetRecipientTransfersRequest" -> GetRecipientTransfersRequestJsonAdapter.INSTANCE;
                case "GetRecipientsRequest" -> GetRecipientsRequestJsonAdapter.INSTANCE;
                case "GetRegisterInformationAddressResponse" -> GetRegisterInformationAddressResponseJsonAdapter.INSTANCE;
                case "GetRegisterInformationResponse" -> GetRegisterInformationResponseJsonAdapter.INSTANCE;
                case "GetRetryTransactionInformationResponse" -> GetRetryTransactionInformationResponseJsonAdapter.INSTANCE;
                case "GetSafetyPayTransactionResponse" -> GetSafetyPayTransactionResponseJsonAdapter.INSTANCE;
                case "GetSetupResponse" -> GetSetupResponseJsonAdapter.INSTANCE;
                case "GetShippingResponse" -> GetShippingResponseJsonAdapter.INSTANCE;
                case "GetSplitOptionsResponse" -> GetSplitOptionsResponseJsonAdapter.INSTANCE;
                case "GetSplitResponse" -> GetSplitResponseJsonAdapter.INSTANCE;
                case "GetSubscriptionBoletoResponse" -> GetSubscriptionBoletoResponseJsonAdapter.INSTANCE;
                case "GetSubscriptionCycleByIdRequest" -> GetSubscriptionCycleByIdRequestJsonAdapter.INSTANCE;
                case "GetSubscriptionCyclesRequest" -> GetSubscriptionCyclesRequestJsonAdapter.INSTANCE;
                case "GetSubscriptionItemRequest" -> GetSubscriptionItemRequestJsonAdapter.INSTANCE;
                case "GetSubscriptionItemResponse" -> GetSubscriptionItemResponseJsonAdapter.INSTANCE;
                case "GetSubscriptionItemsRequest" -> GetSubscriptionItemsRequestJsonAdapter.INSTANCE;
                case "GetSubscriptionRequest" -> GetSubscriptionRequestJsonAdapter.INSTANCE;
                case "GetSubscriptionResponse" -> GetSubscriptionResponseJsonAdapter.INSTANCE;
                case "GetSubscriptionSplitResponse" -> GetSubscriptionSplitResponseJsonAdapter.INSTANCE;
                case "GetSubscriptionsRequest" -> GetSubscriptionsRequestJsonAdapter.INSTANCE;
                case "GetThreeDSecureResponse" -> GetThreeDSecureResponseJsonAdapter.INSTANCE;
                case "GetTokenRequest" -> GetTokenRequestJsonAdapter.INSTANCE;
                case "GetTokenResponse" -> GetTokenResponseJsonAdapter.INSTANCE;
                case "GetTransactionRequest" -> GetTransactionRequestJsonAdapter.INSTANCE;
                case "GetTransactionResponse" -> GetTransactionResponseJsonAdapter.INSTANCE;
                case "GetTransfer" -> GetTransferJsonAdapter.INSTANCE;
                case "GetTransferByIdRequest" -> GetTransferByIdRequestJsonAdapter.INSTANCE;
                case "GetTransferRequest" -> GetTransferRequestJsonAdapter.INSTANCE;
                case "GetTransferResponse" -> GetTransferResponseJsonAdapter.INSTANCE;
                case "GetTransferSettingsResponse" -> GetTransferSettingsResponseJsonAdapter.INSTANCE;
                case "GetTransferSourceResponse" -> GetTransferSourceResponseJsonAdapter.INSTANCE;
                case "GetTransferTargetResponse" -> GetTransferTargetResponseJsonAdapter.INSTANCE;
                case "GetUsageReportRequest" -> GetUsageReportRequestJsonAdapter.INSTANCE;
                case "GetUsageReportResponse" -> GetUsageReportResponseJsonAdapter.INSTANCE;
                case "GetUsageResponse" -> GetUsageResponseJsonAdapter.INSTANCE;
                case "GetUsagesDetailsRequest" -> GetUsagesDetailsRequestJsonAdapter.INSTANCE;
                case "GetUsagesDetailsResponse" -> GetUsagesDetailsResponseJsonAdapter.INSTANCE;
                case "GetUsagesRequest" -> GetUsagesRequestJsonAdapter.INSTANCE;
                case "GetVoucherTransactionResponse" -> GetVoucherTransactionResponseJsonAdapter.INSTANCE;
                case "GetWithdrawByIdRequest" -> GetWithdrawByIdRequestJsonAdapter.INSTANCE;
                case "GetWithdrawResponse" -> GetWithdrawResponseJsonAdapter.INSTANCE;
                case "GetWithdrawSourceResponse" -> GetWithdrawSourceResponseJsonAdapter.INSTANCE;
                case "GetWithdrawTargetResponse" -> GetWithdrawTargetResponseJsonAdapter.INSTANCE;
                case "GetWithdrawalsRequest" -> GetWithdrawalsRequestJsonAdapter.INSTANCE;
                case "IncrementRequest" -> IncrementRequestJsonAdapter.INSTANCE;
                case "InvoicePaymentMethod" -> InvoicePaymentMethodJsonAdapter.INSTANCE;
                case "InvoiceStatus" -> InvoiceStatusJsonAdapter.INSTANCE;
                case "ListAccessTokensResponse" -> ListAccessTokensResponseJsonAdapter.INSTANCE;
                case "ListAddressesResponse" -> ListAddressesResponseJsonAdapter.INSTANCE;
                case "ListAnticipationResponse" -> ListAnticipationResponseJsonAdapter.INSTANCE;
                case "ListBalanceOperationResponse" -> ListBalanceOperationResponseJsonAdapter.INSTANCE;
                case "ListCardsResponse" -> ListCardsResponseJsonAdapter.INSTANCE;
                case "ListChargeTransactionsResponse" -> ListChargeTransactionsResponseJsonAdapter.INSTANCE;
                case "ListChargesResponse" -> ListChargesResponseJsonAdapter.INSTANCE;
                case "ListCustomersResponse" -> ListCustomersResponseJsonAdapter.INSTANCE;
                case "ListCyclesResponse" -> ListCyclesResponseJsonAdapter.INSTANCE;
                case "ListDiscountsResponse" -> ListDiscountsResponseJsonAdapter.INSTANCE;
                case "ListIncrementsResponse" -> ListIncrementsResponseJsonAdapter.INSTANCE;
                case "ListInvoicesResponse" -> ListInvoicesResponseJsonAdapter.INSTANCE;
                case "ListOrderResponse" -> ListOrderResponseJsonAdapter.INSTANCE;
                case "ListPayablesResponse" -> ListPayablesResponseJsonAdapter.INSTANCE;
                case "ListPlansResponse" -> ListPlansResponseJsonAdapter.INSTANCE;
                case "ListRecipientResponse" -> ListRecipientResponseJsonAdapter.INSTANCE;
                case "ListSubscriptionItemsResponse" -> ListSubscriptionItemsResponseJsonAdapter.INSTANCE;
                case "ListSubscriptionsResponse" -> ListSubscriptionsResponseJsonAdapter.INSTANCE;
                case "ListTransferResponse" -> ListTransferResponseJsonAdapter.INSTANCE;
                case "ListTransfers" -> ListTransfersJsonAdapter.INSTANCE;
                case "ListUsagesDetailsResponse" -> ListUsagesDetailsResponseJsonAdapter.INSTANCE;
                case "ListUsagesResponse" -> ListUsagesResponseJsonAdapter.INSTANCE;
                case "ListWithdrawals" -> ListWithdrawalsJsonAdapter.INSTANCE;
                case "OrderItemRequest" -> OrderItemRequestJsonAdapter.INSTANCE;
                case "OrderStatus" -> OrderStatusJsonAdapter.INSTANCE;
                case "PagingResponse" -> PagingResponseJsonAdapter.INSTANCE;
                case "PayableStatus" -> PayableStatusJsonAdapter.INSTANCE;
                default -> null;
            };
        }
    }

    private static final class FromPayableType {
        static @Nullable JsonAdapter<?> adapter(String name) {
            return switch (name) {
                case "PayableType" -> PayableTypeJsonAdapter.INSTANCE;
                case "PaymentMethod" -> PaymentMethodJsonAdapter.INSTANCE;
                case "PersonType" -> PersonTypeJsonAdapter.INSTANCE;
                case "PixAdditionalInformation" -> PixAdditionalInformationJsonAdapter.INSTANCE;
                case "PlanItemRequest" -> PlanItemRequestJsonAdapter.INSTANCE;
                case "RecipientStatus" -> RecipientStatusJsonAdapter.INSTANCE;
                case "RecurrencyCycle" -> RecurrencyCycleJsonAdapter.INSTANCE;
                case "RegistrationType" -> RegistrationTypeJsonAdapter.INSTANCE;
                case "RenewCardRequest" -> RenewCardRequestJsonAdapter.INSTANCE;
                case "RenewSubscriptionRequest" -> RenewSubscriptionRequestJsonAdapter.INSTANCE;
                case "RetryChargeRequest" -> RetryChargeRequestJsonAdapter.INSTANCE;
                case "SchemeType" -> SchemeTypeJsonAdapter.INSTANCE;
                case "SubscriptionItemRequest" -> SubscriptionItemRequestJsonAdapter.INSTANCE;
                case "SubscriptionItemStatus" -> SubscriptionItemStatusJsonAdapter.INSTANCE;
                case "SubscriptionStatus" -> SubscriptionStatusJsonAdapter.INSTANCE;
                case "TokenType" -> TokenTypeJsonAdapter.INSTANCE;
                case "TransactionStatus" -> TransactionStatusJsonAdapter.INSTANCE;
                case "UpdateAddressRequest" -> UpdateAddressRequestJsonAdapter.INSTANCE;
                case "UpdateAutomaticAnticipationSettingsRequest" -> UpdateAutomaticAnticipationSettingsRequestJsonAdapter.INSTANCE;
                case "UpdateCardRequest" -> UpdateCardRequestJsonAdapter.INSTANCE;
                case "UpdateChargeCardRequest" -> UpdateChargeCardRequestJsonAdapter.INSTANCE;
                case "UpdateChargeDueDateRequest" -> UpdateChargeDueDateRequestJsonAdapter.INSTANCE;
                case "UpdateChargeMetadataRequest" -> UpdateChargeMetadataRequestJsonAdapter.INSTANCE;
                case "UpdateChargePaymentMethodRequest" -> UpdateChargePaymentMethodRequestJsonAdapter.INSTANCE;
                case "UpdateCurrentCycleEndDateRequest" -> UpdateCurrentCycleEndDateRequestJsonAdapter.INSTANCE;
                case "UpdateCurrentCycleStatusRequest" -> UpdateCurrentCycleStatusRequestJsonAdapter.INSTANCE;
                case "UpdateCustomerMetadataRequest" -> UpdateCustomerMetadataRequestJsonAdapter.INSTANCE;
                case "UpdateCustomerRequest" -> UpdateCustomerRequestJsonAdapter.INSTANCE;
                case "UpdateInvoiceMetadataRequest" -> UpdateInvoiceMetadataRequestJsonAdapter.INSTANCE;
                case "UpdateInvoiceStatusRequest" -> UpdateInvoiceStatusRequestJsonAdapter.INSTANCE;
                case "UpdateOrderItemRequest" -> UpdateOrderItemRequestJsonAdapter.INSTANCE;
                case "UpdateOrderMetadataRequest" -> UpdateOrderMetadataRequestJsonAdapter.INSTANCE;
                case "UpdateOrderStatusRequest" -> UpdateOrderStatusRequestJsonAdapter.INSTANCE;
                case "UpdatePlanItemRequest" -> UpdatePlanItemRequestJsonAdapter.INSTANCE;
                case "UpdatePlanMetadataRequest" -> UpdatePlanMetadataRequestJsonAdapter.INSTANCE;
                case "UpdatePlanRequest" -> UpdatePlanRequestJsonAdapter.INSTANCE;
                case "UpdatePriceBracketRequest" -> UpdatePriceBracketRequestJsonAdapter.INSTANCE;
                case "UpdatePricingSchemeRequest" -> UpdatePricingSchemeRequestJsonAdapter.INSTANCE;
                case "UpdateRecipientBankAccountRequest" -> UpdateRecipientBankAccountRequestJsonAdapter.INSTANCE;
                case "UpdateRecipientCodeRequest" -> UpdateRecipientCodeRequestJsonAdapter.INSTANCE;
                case "UpdateRecipientMetadataRequest" -> UpdateRecipientMetadataRequestJsonAdapter.INSTANCE;
                case "UpdateRecipientRequest" -> UpdateRecipientRequestJsonAdapter.INSTANCE;
                case "UpdateSubscriptionAffiliationIdRequest" -> UpdateSubscriptionAffiliationIdRequestJsonAdapter.INSTANCE;
                case "UpdateSubscriptionBillingDateRequest" -> UpdateSubscriptionBillingDateRequestJsonAdapter.INSTANCE;
                case "UpdateSubscriptionCardRequest" -> UpdateSubscriptionCardRequestJsonAdapter.INSTANCE;
                case "UpdateSubscriptionDueDaysRequest" -> UpdateSubscriptionDueDaysRequestJsonAdapter.INSTANCE;
                case "UpdateSubscriptionItemRequest" -> UpdateSubscriptionItemRequestJsonAdapter.INSTANCE;
                case "UpdateSubscriptionMetadataRequest" -> UpdateSubscriptionMetadataRequestJsonAdapter.INSTANCE;
                case "UpdateSubscriptionMinimumPriceRequest" -> UpdateSubscriptionMinimumPriceRequestJsonAdapter.INSTANCE;
                case "UpdateSubscriptionPaymentMethodRequest" -> UpdateSubscriptionPaymentMethodRequestJsonAdapter.INSTANCE;
                case "UpdateSubscriptionSplitRequest" -> UpdateSubscriptionSplitRequestJsonAdapter.INSTANCE;
                case "UpdateSubscriptionStartAtRequest" -> UpdateSubscriptionStartAtRequestJsonAdapter.INSTANCE;
                case "UpdateTransferSettingsRequest" -> UpdateTransferSettingsRequestJsonAdapter.INSTANCE;
                case "UsageStatus" -> UsageStatusJsonAdapter.INSTANCE;
                case "WebhookAccount" -> WebhookAccountJsonAdapter.INSTANCE;
                case "WebhookDelivery" -> WebhookDeliveryJsonAdapter.INSTANCE;
                case "WebhookEventType" -> WebhookEventTypeJsonAdapter.INSTANCE;
                default -> null;
            };
        }
    }
}
