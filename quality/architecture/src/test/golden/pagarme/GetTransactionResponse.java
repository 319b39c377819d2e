// Generated from tallygate/spec/pagarme/common.yaml#/components/schemas/GetTransactionResponse
// by api-spec/templates/union.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import com.squareup.moshi.JsonAdapter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.json.JsonObject;
import tallygate.json.JsonValues;
import tallygate.json.ValueText;

/**
 * An attempt to collect a charge.
 *
 * <p>The property {@code transaction_type} says which variant an object is. The set is open:
 * an object of none of them is an {@link Unknown}.
 */
public sealed interface GetTransactionResponse extends JsonObject
        permits GetBankTransferTransactionResponse, GetBoletoTransactionResponse, GetCashTransactionResponse, GetCreditCardTransactionResponse, GetDebitCardTransactionResponse, GetPixTransactionResponse, GetPrivateLabelTransactionResponse, GetSafetyPayTransactionResponse, GetVoucherTransactionResponse, GetTransactionResponse.Unknown {
    /** Reads and writes this type as JSON. */
    static JsonAdapter<GetTransactionResponse> jsonAdapter() {
        return GetTransactionResponseJsonAdapter.INSTANCE;
    }

    /**
     * An object of a variant that is not documented. It is written as it was read.
     *
     * @param unknownProperties all of its properties, as {@link JsonValues} describes them
     */
    record Unknown(Map<String, @Nullable Object> unknownProperties) implements GetTransactionResponse {
        /** @throws IllegalArgumentException if JSON cannot hold one of the values */
        public Unknown {
            unknownProperties = JsonValues.copyOf(unknownProperties);
        }

        /** The names of its properties, without the values: any of them may be a secret. */
        @Override
        public String toString() {
            ValueText text = new ValueText("GetTransactionResponse.Unknown");
            unknownProperties.forEach(text::addSecret);
            return text.toString();
        }
    }
}

