package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.sandbox.internal.json.Templates;

final class PagarmeListsTest extends PagarmeSandboxSetup {
    @Test
    void linksLeadThroughAllUsages() throws Exception {
        for (int i = 0; i < 7; i++) {
            pagarme.post(PagarmeHttp.USAGES, PagarmeHttp.usage(i, "Call " + i));
        }
        List<Object> found = new ArrayList<>();
        Object next = sandbox.baseUrl() + PagarmeHttp.USAGES + "?size=3&used_since=2026-11-20T13:00:00%2B00:00";
        while (next != null) {
            HttpResponse<String> page =
                    pagarme.get(next.toString().substring(sandbox.baseUrl().length()));
            PagarmeHttp.data(page)
                    .forEach(usage -> found.add(Templates.object(usage).get("quantity")));
            next = PagarmeHttp.paging(page).get("next");
        }

        assertThat(found).isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6));
    }

    @Test
    void lastPageHasNoNextAndTheFirstNoPrevious() throws Exception {
        pagarme.post(PagarmeHttp.USAGES, PagarmeHttp.USAGE);

        assertThat(PagarmeHttp.paging(pagarme.get(PagarmeHttp.USAGES)))
                .containsEntry("next", null)
                .containsEntry("previous", null)
                .containsEntry("total", 1);
        assertThat(PagarmeHttp.paging(pagarme.get(PagarmeHttp.USAGES + "?page=2"))
                        .get("previous"))
                .isEqualTo(sandbox.baseUrl() + PagarmeHttp.USAGES + "?page=1&size=10");
        assertThat(PagarmeHttp.data(pagarme.get(PagarmeHttp.USAGES + "?page=2")))
                .isEmpty();
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
                PagarmeHttp.USAGES,
                "{\"quantity\":1,\"description\":\"x\",\"used_at\":\"2026-11-20T13:00:00Z\",\"code\":\"a\",\"group\":\"g\"}");
        pagarme.post(
                PagarmeHttp.USAGES,
                "{\"quantity\":1,\"description\":\"x\",\"used_at\":\"2026-11-20T13:00:02Z\",\"code\":\"b\"}");

        assertThat(PagarmeHttp.data(pagarme.get(PagarmeHttp.USAGES + query))).hasSize(count);
    }

    @Test
    void itemsAreListedFilteredAndShownAlone() throws Exception {
        String items = "/subscriptions/sub_SandboxAcme00001/items";

        assertThat(PagarmeHttp.data(pagarme.get(items))).hasSize(4);
        assertThat(PagarmeHttp.data(pagarme.get(items + "?status=active&created_since=2025-01-01T00:00:00Z")))
                .hasSize(3);
        assertThat(PagarmeHttp.data(pagarme.get(items + "?created_until=2025-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(PagarmeHttp.json(pagarme.get(PagarmeHttp.ITEM)))
                .containsEntry("id", sandbox.itemId())
                .containsEntry("name", "API calls")
                .containsEntry("quantity", null);
    }

    @Test
    void totalsCountWhatWasNotTakenBack() throws Exception {
        pagarme.post(PagarmeHttp.USAGES, PagarmeHttp.usage(10, "Calls"));
        pagarme.write("DELETE", PagarmeHttp.USAGES + "/usage_0000000000000001", "", "d");
        pagarme.post(PagarmeHttp.USAGES, PagarmeHttp.usage(21, "Calls"));
        Map<String, Object> details = PagarmeHttp.json(pagarme.get(
                "/subscriptions/sub_SandboxAcme00001/usages-details/?cycle_id=period_SandboxAcme00001&size=1"));

        assertThat(details).containsEntry("total_amount", 42);
        assertThat(Templates.object(details.get("Period"))).containsEntry("id", "period_SandboxAcme00001");
        assertThat((List<?>) Templates.object(details.get("Usages")).get("data"))
                .hasSize(1);
    }

    @Test
    void reportIsOfAKnownPeriod() throws Exception {
        assertThat(PagarmeHttp.json(pagarme.get(
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
                "/no-such-path"
            })
    void unknownIdsAndPathsAreNotFound(String target) throws Exception {
        HttpResponse<String> response = pagarme.get(target);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(PagarmeHttp.json(response)).containsOnlyKeys("message", "errors", "request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=0", "?size=101", "?size=x", "?used_since=today"})
    void malformedParametersAreRejected(String query) throws Exception {
        pagarme.post(PagarmeHttp.USAGES, PagarmeHttp.USAGE);

        assertThat(pagarme.get(PagarmeHttp.USAGES + query).statusCode()).isEqualTo(400);
    }
}
