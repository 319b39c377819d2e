// Generated from tallygate/spec/pagarme/common.yaml#/components/schemas/GetTransactionResponse
// by api-spec/templates/union_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class GetTransactionResponseJsonAdapter extends UnionAdapter<GetTransactionResponse> {
    static final ValueAdapter<GetTransactionResponse> INSTANCE = new GetTransactionResponseJsonAdapter();

    private GetTransactionResponseJsonAdapter() {
        super("transaction_type");
    }

    @Override
    protected @Nullable ValueAdapter<? extends GetTransactionResponse> variant(String text) {
        return switch (text) {
            case "bank_transfer" -> GetBankTransferTransactionResponseJsonAdapter.INSTANCE;
            case "boleto" -> GetBoletoTransactionResponseJsonAdapter.INSTANCE;
            case "cash" -> GetCashTransactionResponseJsonAdapter.INSTANCE;
            case "credit_card" -> GetCreditCardTransactionResponseJsonAdapter.INSTANCE;
            case "debit_card" -> GetDebitCardTransactionResponseJsonAdapter.INSTANCE;
            case "pix" -> GetPixTransactionResponseJsonAdapter.INSTANCE;
            case "private_label" -> GetPrivateLabelTransactionResponseJsonAdapter.INSTANCE;
            case "safetypay" -> GetSafetyPayTransactionResponseJsonAdapter.INSTANCE;
            case "voucher" -> GetVoucherTransactionResponseJsonAdapter.INSTANCE;
            default -> null;
        };
    }

    @Override
    protected GetTransactionResponse unknown(Map<String, @Nullable Object> properties) {
        return new GetTransactionResponse.Unknown(properties);
    }

    @Override
    protected void writeVariant(JsonWriter json, GetTransactionResponse value) throws IOException {
        if (value instanceof GetBankTransferTransactionResponse variant) {
            GetBankTransferTransactionResponseJsonAdapter.INSTANCE.toJson(json, variant);
        }
        if (value instanceof GetBoletoTransactionResponse variant) {
            GetBoletoTransactionResponseJsonAdapter.INSTANCE.toJson(json, variant);
        }
        if (value instanceof GetCashTransactionResponse variant) {
            GetCashTransactionResponseJsonAdapter.INSTANCE.toJson(json, variant);
        }
        if (value instanceof GetCreditCardTransactionResponse variant) {
            GetCreditCardTransactionResponseJsonAdapter.INSTANCE.toJson(json, variant);
        }
        if (value instanceof GetDebitCardTransactionResponse variant) {
            GetDebitCardTransactionResponseJsonAdapter.INSTANCE.toJson(json, variant);
        }
        if (value instanceof GetPixTransactionResponse variant) {
            GetPixTransactionResponseJsonAdapter.INSTANCE.toJson(json, variant);
        }
        if (value instanceof GetPrivateLabelTransactionResponse variant) {
            GetPrivateLabelTransactionResponseJsonAdapter.INSTANCE.toJson(json, variant);
        }
        if (value instanceof GetSafetyPayTransactionResponse variant) {
            GetSafetyPayTransactionResponseJsonAdapter.INSTANCE.toJson(json, variant);
        }
        if (value instanceof GetVoucherTransactionResponse variant) {
            GetVoucherTransactionResponseJsonAdapter.INSTANCE.toJson(json, variant);
        }
    }

    @Override
    protected boolean isDocumented(GetTransactionResponse value) {
        return !(value instanceof GetTransactionResponse.Unknown);
    }
}

