package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.sandbox.internal.json.Json;
import tallygate.sandbox.internal.json.Templates;

final class PagarmeUsagesTest extends PagarmeSandboxSetup {
    @Test
    void usageIsRecordedAndReturnedAsItWasSent() throws Exception {
        HttpResponse<String> response = pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "line-1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Pagarme.json(response))
                .containsEntry("quantity", 3)
                .containsEntry("used_at", "2026-11-20T10:00:00.25-03:00")
                .containsEntry("status", "active")
                .containsEntry("deleted_at", null)
                .containsEntry("code", null);
        assertThat(Templates.object(Pagarme.json(response).get("subscription_item")))
                .containsEntry("id", sandbox.itemId())
                .containsEntry("subscription", null);
        assertThat(sandbox.accepted()).singleElement().satisfies(usage -> {
            assertThat(usage.id()).isEqualTo(Pagarme.json(response).get("id"));
            assertThat(usage.idempotencyKey()).hasValue("line-1");
            assertThat(usage.subscriptionId()).isEqualTo(sandbox.subscriptionId());
            assertThat(usage.itemId()).isEqualTo(sandbox.itemId());
            assertThat(usage.quantity()).isEqualTo(3);
            assertThat(usage.takenBackAt()).isEmpty();
        });
    }

    @Test
    void usageWithoutABodyIsOneUnit() throws Exception {
        assertThat(Pagarme.json(pagarme.post(Pagarme.USAGES, ""))).containsEntry("quantity", 1);
        assertThat(sandbox.accepted()).hasSize(1);
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

        assertThat(Pagarme.json(pagarme.post(share, Json.write(sent)))).containsAllEntriesOf(sent);
        assertThat(sandbox.accepted().get(0).amount()).isEqualTo(Optional.of(10_050L));
        assertThat(Pagarme.json(pagarme.get("/subscriptions/sub_SandboxAcme00001/usages-details/")))
                .containsEntry("total_amount", 251);
    }

    @Test
    void usageIsTakenBackOnce() throws Exception {
        String usage = Pagarme.USAGES
                + '/'
                + Pagarme.json(pagarme.post(Pagarme.USAGES, Pagarme.USAGE)).get("id");

        HttpResponse<String> deleted = pagarme.write("DELETE", usage, "", "d");
        assertThat(Pagarme.json(deleted)).containsEntry("status", "deleted");
        assertThat(Pagarme.json(deleted).get("deleted_at")).isNotNull();
        assertThat(pagarme.write("DELETE", usage, "", "d").body()).isEqualTo(deleted.body());
        assertThat(pagarme.write("DELETE", usage, "", "e").statusCode()).isEqualTo(404);
        assertThat(sandbox.accepted().get(0).takenBackAt()).isPresent();
    }

    @Test
    void contractViolationsAreNamedTogetherAndTheRequestIsEchoed() throws Exception {
        HttpResponse<String> response = pagarme.post(
                Pagarme.USAGES,
                "{\"quantity\":-1,\"description\":\" \",\"used_at\":\"today\",\"code\":7,\"amount\":\"1\"}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Templates.object(Pagarme.json(response).get("errors")))
                .containsOnlyKeys("quantity", "description", "used_at", "code", "amount");
        assertThat(Templates.object(Pagarme.json(response).get("request"))).containsEntry("used_at", "today");
        assertThat(sandbox.accepted()).isEmpty();
    }

    @Test
    void rulesOfTheItemAreKept() throws Exception {
        String retired = "/subscriptions/sub_SandboxAcme00001/items/si_SandboxRetired01/usages";

        assertThat(pagarme.post(retired, Pagarme.USAGE).statusCode()).isEqualTo(412);
        assertThat(pagarme.post(
                                Pagarme.USAGES,
                                "{\"quantity\":1,\"description\":\"x\",\"used_at\":\"2026-11-20T13:00:00Z\",\"amount\":1}")
                        .statusCode())
                .isEqualTo(412);
        assertThat(sandbox.accepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "\"x\""})
    void bodyMustBeAnObject(String body) throws Exception {
        assertThat(pagarme.post(Pagarme.USAGES, body).statusCode()).isEqualTo(400);
        assertThat(pagarme.write("POST", Pagarme.USAGES, body, "k").statusCode())
                .isEqualTo(400);
    }
}
