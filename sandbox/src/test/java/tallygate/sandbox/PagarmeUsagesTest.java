package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.sandbox.internal.json.JsonText;
import tallygate.sandbox.internal.json.Templates;

final class PagarmeUsagesTest extends PagarmeSandboxSetup {
    @Test
    void usageIsRecordedAndReturnedAsItWasSent() throws Exception {
        HttpResponse<String> response = pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "line-1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(PagarmeHttp.json(response))
                .containsEntry("quantity", 3)
                .containsEntry("used_at", "2026-11-20T10:00:00.25-03:00")
                .containsEntry("status", "active")
                .containsEntry("deleted_at", null)
                .containsEntry("code", null);
        assertThat(Templates.object(PagarmeHttp.json(response).get("subscription_item")))
                .containsEntry("id", sandbox.itemId())
                .containsEntry("subscription", null);
        assertThat(sandbox.accepted()).singleElement().satisfies(usage -> {
            assertThat(usage.id()).isEqualTo(PagarmeHttp.json(response).get("id"));
            assertThat(usage.idempotencyKey()).hasValue("line-1");
            assertThat(usage.subscriptionId()).isEqualTo(sandbox.subscriptionId());
            assertThat(usage.itemId()).isEqualTo(sandbox.itemId());
            assertThat(usage.quantity()).isEqualTo(3);
            assertThat(usage.takenBackAt()).isEmpty();
        });
    }

    @Test
    void usageWithoutABodyIsOneUnit() throws Exception {
        assertThat(PagarmeHttp.json(pagarme.post(PagarmeHttp.USAGES, ""))).containsEntry("quantity", 1);
        assertThat(sandbox.accepted()).hasSize(1);
    }

    /** As the vendor's page shows them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"quantity\":50} | 50", "{} | 1"})
    void omittedPropertyHasTheDefaultOfARequestWithoutBody(String body, int quantity) throws Exception {
        Map<String, Object> recorded = PagarmeHttp.json(pagarme.post(PagarmeHttp.USAGES, body));

        assertThat(recorded).containsEntry("quantity", quantity).containsEntry("description", "API calls");
        assertThat(recorded.get("used_at")).isEqualTo(recorded.get("created_at"));
        assertThat(pagarme.get(PagarmeHttp.USAGES + "?used_since=2020-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothingThatIsSentHoldsNullsInLists() throws Exception {
        assertThat(pagarme.post(PagarmeHttp.USAGES, PagarmeHttp.USAGE).body())
                .contains("\"increments\":[]")
                .doesNotContain("[null");
        assertThat(pagarme.get(PagarmeHttp.ITEM).body()).doesNotContain("[null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a:b"})
    void passwordIsIgnored(String password) throws Exception {
        assertThat(pagarme.getAs(PagarmeHttp.basic(sandbox.secretKey() + ":" + password))
                        .statusCode())
                .isEqualTo(200);
        assertThat(pagarme.getAs(PagarmeHttp.basic("other:" + password)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void optionalPropertiesAreKept() throws Exception {
        String share = "/subscriptions/sub_SandboxAcme00001/items/si_SandboxRevenue01/usages";
        Map<String, Object> sent = Map.of(
                "quantity",
                1,
                "description",
                "Sale",
                "used_at",
                "2026-11-20T10:00:00Z",
                "code",
                "c1",
                "group",
                "g1",
                "amount",
                10_050);

        assertThat(PagarmeHttp.json(pagarme.post(share, JsonText.write(sent)))).containsAllEntriesOf(sent);
        assertThat(sandbox.accepted().get(0).amount()).isEqualTo(Optional.of(10_050L));
        assertThat(PagarmeHttp.json(pagarme.get("/subscriptions/sub_SandboxAcme00001/usages-details/")))
                .containsEntry("total_amount", 251);
    }

    @Test
    void usageIsTakenBackOnce() throws Exception {
        String usage = PagarmeHttp.USAGES
                + '/'
                + PagarmeHttp.json(pagarme.post(PagarmeHttp.USAGES, PagarmeHttp.USAGE))
                        .get("id");

        HttpResponse<String> deleted = pagarme.write("DELETE", usage, "", "d");
        assertThat(PagarmeHttp.json(deleted)).containsEntry("status", "deleted");
        assertThat(PagarmeHttp.json(deleted).get("deleted_at")).isNotNull();
        assertThat(pagarme.write("DELETE", usage, "", "d").body()).isEqualTo(deleted.body());
        assertThat(pagarme.write("DELETE", usage, "", "e").statusCode()).isEqualTo(404);
        assertThat(sandbox.accepted().get(0).takenBackAt()).isPresent();
    }

    @Test
    void contractViolationsAreNamedTogetherAndTheRequestIsEchoed() throws Exception {
        HttpResponse<String> response = pagarme.post(
                PagarmeHttp.USAGES,
                "{\"quantity\":-1,\"description\":\" \",\"used_at\":\"today\",\"code\":7,\"amount\":\"1\"}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Templates.object(PagarmeHttp.json(response).get("errors")))
                .containsOnlyKeys("quantity", "description", "used_at", "code", "amount");
        assertThat(Templates.object(PagarmeHttp.json(response).get("request"))).containsEntry("used_at", "today");
        assertThat(sandbox.accepted()).isEmpty();
    }

    @Test
    void rulesOfTheItemAreKept() throws Exception {
        String retired = "/subscriptions/sub_SandboxAcme00001/items/si_SandboxRetired01/usages";

        assertThat(pagarme.post(retired, PagarmeHttp.USAGE).statusCode()).isEqualTo(412);
        assertThat(pagarme.post(
                                PagarmeHttp.USAGES,
                                "{\"quantity\":1,\"description\":\"x\",\"used_at\":\"2026-11-20T13:00:00Z\",\"amount\":1}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(sandbox.accepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "\"x\""})
    void bodyMustBeAnObject(String body) throws Exception {
        assertThat(pagarme.post(PagarmeHttp.USAGES, body).statusCode()).isEqualTo(400);
        assertThat(pagarme.write("POST", PagarmeHttp.USAGES, body, "k").statusCode())
                .isEqualTo(400);
    }
}
