package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Cards, tokens, accounts and what names a person at Pagar.me are shown by no {@code toString}, and so by no log. */
class PagarmeSecretsTest {
    private static final Spec SPEC = Spec.pagarme();

    private static final Pattern NAMED_LIKE_A_SECRET = Pattern.compile(".*\\.(cvv|cavv|card_token|token|fb_access_token"
            + "|pdf_password|holder_document|document|customer_document|account_number|pix_key)");

    /** Secrets that their names do not tell. */
    private static final Set<String> OTHERS = Set.of(
            "CardRequest.number",
            "CreateCardRequest.number",
            "CreateCardTokenRequest.number",
            "CreateApplePayRequest.data",
            "CreateApplePayRequest.signature",
            "CreateGooglePayRequest.data",
            "CreateGooglePayRequest.signature",
            "CreateGooglePayRequest.signed_message",
            "CreateEmvDecryptRequest.icc_data",
            "CreateEmvDataTlvDecryptRequest.value",
            "CreateKYCLinkResponse.base64",
            "CreateKYCLinkResponse.url",
            "ErrorResponse.request",
            "GetAccessTokenResponse.code",
            "GetTokenRequest.id",
            "GetTokenResponse.id",
            "GetUsageReportResponse.grouped_report_url",
            "GetUsageReportResponse.url",
            "GetUsageReportResponse.usage_report_url",
            "WebhookDelivery.data");

    @Test
    void markedPropertiesAreThoseNamedLikeSecretsAndTheListedOnes() {
        List<String> named = SPEC.schemas().keySet().stream()
                .flatMap(schema -> SPEC.properties(schema).keySet().stream().map(name -> schema + "." + name))
                .filter(place -> NAMED_LIKE_A_SECRET.matcher(place).matches())
                .toList();

        assertThat(SPEC.secrets()).containsAll(named).containsAll(OTHERS).hasSize(named.size() + OTHERS.size());
    }
}
