package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.sandbox.internal.json.Json;
import tallygate.sandbox.internal.json.Templates;

final class PagarmeSandboxTest {
    private PagarmeSandbox sandbox;
    private Pagarme pagarme;

    @BeforeEach
    void start() {
        sandbox = PagarmeSandbox.start();
        pagarme = new Pagarme(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void usageIsRecordedAndAnsweredAsItWasSent() throws Exception {
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
    void sameKeyAndRequestGetTheSameAnswerWithoutASecondUsage() throws Exception {
        String first = pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k").body();
        sandbox.advanceClock(Duration.ofHours(23));

        assertThat(pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k").body())
                .isEqualTo(first);
        assertThat(sandbox.accepted()).hasSize(1);
    }

    @Test
    void keyIsForgottenAfter24Hours() throws Exception {
        pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k");
        sandbox.advanceClock(Duration.ofHours(24));
        pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k");

        assertThat(sandbox.accepted()).hasSize(2);
    }

    @Test
    void keysDifferByCaseAndWithoutOneEveryRequestCounts() throws Exception {
        pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k");
        pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "K");
        pagarme.post(Pagarme.USAGES, Pagarme.USAGE);
        pagarme.post(Pagarme.USAGES, Pagarme.USAGE);

        assertThat(sandbox.accepted()).hasSize(4);
    }

    @Test
    void keyOfAnotherRequestIsRefused() throws Exception {
        pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k");
        HttpResponse<String> otherBody = pagarme.write("POST", Pagarme.USAGES, Pagarme.usage(4, "Four"), "k");
        HttpResponse<String> otherCall = pagarme.write("DELETE", Pagarme.USAGES + "/usage_0000000000000001", "", "k");

        assertThat(otherBody.statusCode()).isEqualTo(422);
        assertThat(otherBody.body()).contains("idempotency key");
        assertThat(otherCall.statusCode()).isEqualTo(422);
        assertThat(sandbox.accepted()).hasSize(1);
    }

    @Test
    void refusedRequestLeavesItsKeyFree() throws Exception {
        assertThat(pagarme.write("POST", Pagarme.USAGES, "{}", "k").statusCode())
                .isEqualTo(422);
        assertThat(pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k").statusCode())
                .isEqualTo(200);
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
    void linksLeadThroughAllUsages() throws Exception {
        for (int i = 0; i < 7; i++) {
            pagarme.post(Pagarme.USAGES, Pagarme.usage(i, "Call " + i));
        }
        List<Object> found = new ArrayList<>();
        Object next = sandbox.baseUrl() + Pagarme.USAGES + "?size=3&used_since=2026-11-20T13:00:00%2B00:00";
        while (next != null) {
            HttpResponse<String> page =
                    pagarme.get(next.toString().substring(sandbox.baseUrl().length()));
            Pagarme.data(page)
                    .forEach(usage -> found.add(Templates.object(usage).get("quantity")));
            next = Pagarme.paging(page).get("next");
        }

        assertThat(found).isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6));
    }

    @Test
    void lastPageHasNoNextAndTheFirstNoPrevious() throws Exception {
        pagarme.post(Pagarme.USAGES, Pagarme.USAGE);

        assertThat(Pagarme.paging(pagarme.get(Pagarme.USAGES)))
                .containsEntry("next", null)
                .containsEntry("previous", null)
                .containsEntry("total", 1);
        assertThat(Pagarme.paging(pagarme.get(Pagarme.USAGES + "?page=2")).get("previous"))
                .isEqualTo(sandbox.baseUrl() + Pagarme.USAGES + "?page=1&size=10");
        assertThat(Pagarme.data(pagarme.get(Pagarme.USAGES + "?page=2"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?code=a, 1",
        "?group=g, 1",
        "?used_since=2026-11-20T13:00:01Z, 1",
        "?used_until=2026-11-20T13:00:01Z, 1"
    })
    void usagesAreFiltered(String query, int count) throws Exception {
        pagarme.post(
                Pagarme.USAGES,
                "{\"quantity\":1,\"description\":\"x\",\"used_at\":\"2026-11-20T13:00:00Z\",\"code\":\"a\",\"group\":\"g\"}");
        pagarme.post(
                Pagarme.USAGES,
                "{\"quantity\":1,\"description\":\"x\",\"used_at\":\"2026-11-20T13:00:02Z\",\"code\":\"b\"}");

        assertThat(Pagarme.data(pagarme.get(Pagarme.USAGES + query))).hasSize(count);
    }

    @Test
    void itemsAreListedFilteredAndShownAlone() throws Exception {
        String items = "/subscriptions/sub_SandboxAcme00001/items";

        assertThat(Pagarme.data(pagarme.get(items))).hasSize(4);
        assertThat(Pagarme.data(pagarme.get(items + "?status=active&created_since=2025-01-01T00:00:00Z")))
                .hasSize(3);
        assertThat(Pagarme.data(pagarme.get(items + "?created_until=2025-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(Pagarme.json(pagarme.get(Pagarme.ITEM)))
                .containsEntry("id", sandbox.itemId())
                .containsEntry("name", "API calls")
                .containsEntry("quantity", null);
    }

    @Test
    void totalsCountWhatWasNotTakenBack() throws Exception {
        pagarme.post(Pagarme.USAGES, Pagarme.usage(10, "Calls"));
        pagarme.write("DELETE", Pagarme.USAGES + "/usage_0000000000000001", "", "d");
        pagarme.post(Pagarme.USAGES, Pagarme.usage(21, "Calls"));
        Map<String, Object> details = Pagarme.json(pagarme.get(
                "/subscriptions/sub_SandboxAcme00001/usages-details/?cycle_id=period_SandboxAcme00001&size=1"));

        assertThat(details).containsEntry("total_amount", 42);
        assertThat(Templates.object(details.get("Period"))).containsEntry("id", "period_SandboxAcme00001");
        assertThat((List<?>) Templates.object(details.get("Usages")).get("data"))
                .hasSize(1);
    }

    @Test
    void reportIsOfAKnownPeriod() throws Exception {
        assertThat(Pagarme.json(pagarme.get(
                        "/subscriptions/sub_SandboxAcme00001/periods/period_SandboxAcme00001/usages/report")))
                .containsKeys("url", "usage_report_url", "grouped_report_url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions/sub_unknown/items",
                "/subscriptions/sub_SandboxAcme00001/items/si_unknown",
                "/subscriptions/sub_SandboxAcme00001/items/si_SandboxMessages1",
                "/subscriptions/sub_SandboxGlobex001/items/si_SandboxApiCalls1/usages",
                "/subscriptions/sub_SandboxAcme00001/periods/period_unknown/usages/report",
                "/subscriptions/sub_SandboxAcme00001/usages-details/?cycle_id=period_unknown",
                "/subscriptions/sub_SandboxAcme00001/usages-details",
                "/subscriptions//items",
                "/customers"
            })
    void unknownIdsAndPathsAreNotFound(String target) throws Exception {
        HttpResponse<String> response = pagarme.get(target);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Pagarme.json(response)).containsOnlyKeys("message", "errors", "request");
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

    @ParameterizedTest
    @ValueSource(strings = {"?page=0", "?size=101", "?size=x", "?used_since=today"})
    void malformedParametersAreRefused(String query) throws Exception {
        pagarme.post(Pagarme.USAGES, Pagarme.USAGE);

        assertThat(pagarme.get(Pagarme.USAGES + query).statusCode()).isEqualTo(400);
    }

    @Test
    void onlyTheSecretKeyWithAnEmptyPasswordIsLetIn() throws Exception {
        assertThat(pagarme.getAs(Pagarme.basic(sandbox.secretKey() + ":")).statusCode())
                .isEqualTo(200);
        for (String wrong : List.of("sk_test_other:", sandbox.secretKey(), sandbox.secretKey() + ":password")) {
            assertThat(pagarme.getAs(Pagarme.basic(wrong)).statusCode())
                    .as(wrong)
                    .isEqualTo(401);
        }
        assertThat(pagarme.getAs(sandbox.secretKey()).statusCode()).isEqualTo(401);
    }

    @Test
    void eachRouteHasItsOwnLimitWhateverTheIds() throws Exception {
        sandbox.limitEachRoute(2);
        assertThat(pagarme.get(Pagarme.ITEM).statusCode()).isEqualTo(200);
        assertThat(pagarme.get("/subscriptions/sub_SandboxAcme00001/items/si_SandboxStorageGb")
                        .statusCode())
                .isEqualTo(200);
        assertThat(pagarme.get(Pagarme.ITEM).statusCode()).isEqualTo(429);
        assertThat(pagarme.get(Pagarme.USAGES).statusCode()).isEqualTo(200);

        sandbox.advanceClock(Duration.ofMinutes(1));
        assertThat(pagarme.get(Pagarme.ITEM).statusCode()).isEqualTo(200);

        sandbox.limitEachRoute(Integer.MAX_VALUE);
        for (int i = 0; i < 3; i++) {
            assertThat(pagarme.get(Pagarme.ITEM).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHORIZED, 401", "FORBIDDEN, 403", "TOO_MANY_REQUESTS, 429", "SERVER_ERROR, 500", "HTML, 200"})
    void failureOnRequestRecordsNothing(Failure failure, int status) throws Exception {
        sandbox.failNext(Pagarme.USAGES, failure);

        assertThat(pagarme.post(Pagarme.USAGES, Pagarme.USAGE).statusCode()).isEqualTo(status);
        assertThat(sandbox.accepted()).isEmpty();
        assertThat(pagarme.post(Pagarme.USAGES, Pagarme.USAGE).statusCode()).isEqualTo(200);
        assertThat(sandbox.requests(Pagarme.USAGES)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET", "CUT_OFF"})
    void lostAnswerLeavesTheUsageRecordedOnce(Failure failure) throws Exception {
        sandbox.failNext(failure);

        assertThatThrownBy(() -> pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k"))
                .isInstanceOf(IOException.class);
        assertThat(pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k").statusCode())
                .isEqualTo(200);
        assertThat(sandbox.accepted()).hasSize(1);
    }

    @Test
    void serverErrorAfterwardsLeavesTheUsageRecordedOnce() throws Exception {
        sandbox.failNext(Failure.SERVER_ERROR_AFTERWARDS);

        assertThat(pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k").statusCode())
                .isEqualTo(500);
        assertThat(sandbox.accepted()).hasSize(1);
        assertThat(pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k").statusCode())
                .isEqualTo(200);
        assertThat(sandbox.accepted()).hasSize(1);
    }

    @Test
    void failureThatThisApiNeverHasIsRefused() throws Exception {
        assertThatThrownBy(() -> sandbox.failAll(Failure.SERVER_ERROR_IN_BODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SERVER_ERROR_IN_BODY")
                .hasMessageContaining("TOO_MANY_REQUESTS");

        PlainHttp http = new PlainHttp(sandbox.origin());
        assertThat(http.send("POST", "/sandbox/fail-next?failure=forbidden-in-body", "", PlainHttp.TIMEOUT)
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.send("POST", "/sandbox/fail-next?failure=forbidden", "", PlainHttp.TIMEOUT)
                        .statusCode())
                .isEqualTo(200);
        assertThat(pagarme.get(Pagarme.ITEM).statusCode()).isEqualTo(403);
    }

    @Test
    void clockGoesForwardOnly() {
        assertThatThrownBy(() -> sandbox.advanceClock(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sandbox.limitEachRoute(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
