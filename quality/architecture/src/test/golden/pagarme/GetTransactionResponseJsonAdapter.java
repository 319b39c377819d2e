// Generated from tallygate/spec/pagarme/common.yaml#/components/schemas/GetTransactionResponse
// by api-spec/templates/union_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.json.JsonOutput;
import tallygate.json.UnionAdapter;
import tallygate.json.ValueAdapter;

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
    protected void writeVariant(JsonOutput json, GetTransactionResponse value) throws IOException {
        if (value instanceof GetBankTransferTransactionResponse variant) {
            GetBankTransferTransactionResponseJsonAdapter.INSTANCE.writeOrNull(json, variant);
        }
        if (value instanceof GetBoletoTransactionResponse variant) {
            GetBoletoTransactionResponseJsonAdapter.INSTANCE.writeOrNull(json, variant);
        }
        if (value instanceof GetCashTransactionResponse variant) {
            GetCashTransactionResponseJsonAdapter.INSTANCE.writeOrNull(json, variant);
        }
        if (value instanceof GetCreditCardTransactionResponse variant) {
            GetCreditCardTransactionResponseJsonAdapter.INSTANCE.writeOrNull(json, variant);
        }
        if (value instanceof GetDebitCardTransactionResponse variant) {
            GetDebitCardTransactionResponseJsonAdapter.INSTANCE.writeOrNull(json, variant);
        }
        if (value instanceof GetPixTransactionResponse variant) {
            GetPixTransactionResponseJsonAdapter.INSTANCE.writeOrNull(json, variant);
        }
        if (value instanceof GetPrivateLabelTransactionResponse variant) {
            GetPrivateLabelTransactionResponseJsonAdapter.INSTANCE.writeOrNull(json, variant);
        }
        if (value instanceof GetSafetyPayTransactionResponse variant) {
            GetSafetyPayTransactionResponseJsonAdapter.INSTANCE.writeOrNull(json, variant);
        }
        if (value instanceof GetVoucherTransactionResponse variant) {
            GetVoucherTransactionResponseJsonAdapter.INSTANCE.writeOrNull(json, variant);
        }
    }

    @Override
    protected boolean isDocumented(GetTransactionResponse value) {
        return !(value instanceof GetTransactionResponse.Unknown);
    }
}

