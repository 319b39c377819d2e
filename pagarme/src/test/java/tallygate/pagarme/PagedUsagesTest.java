package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tallygate.pagarme.FakePagarme.json;
import static tallygate.pagarme.Pagarme.BASE_URL;
import static tallygate.pagarme.Pagarme.USAGES;
import static tallygate.pagarme.Pagarme.list;
import static tallygate.pagarme.SubscriptionUsageOperations.GET_USAGES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.RetryPolicy;
import tallygate.core.error.PagingException;
import tallygate.core.error.ServerException;
import tallygate.json.MissingPropertyException;
import tallygate.pagarme.FakePagarme.Responder;
import tallygate.pagarme.model.GetSubscriptionItemsRequest;
import tallygate.pagarme.model.GetUsageResponse;
import tallygate.pagarme.model.GetUsagesDetailsRequest;
import tallygate.pagarme.model.GetUsagesRequest;
import tallygate.pagarme.model.ListUsagesResponse;

/** Pages that link to the next one. */
class PagedUsagesTest {
    private final Pagarme pagarme = new Pagarme();
    private final FakePagarme server = pagarme.server;

    @Test
    void linksAreFollowedToTheirEnd() {
        server.respondWith(
                page(USAGES + "?page=2&size=2", "a", "b"), page(USAGES + "?size=2&page=3", "c", "d"), page(null, "e"));

        List<String> ids = ids(list().toBuilder().size(2).build());

        assertThat(ids).containsExactly("a", "b", "c", "d", "e");
        assertThat(server.uris())
                .containsExactly(USAGES + "?page=1&size=2", USAGES + "?page=2&size=2", USAGES + "?size=2&page=3");
    }

    @Test
    void queryOfALinkIsSentAsItIsWritten() {
        String link = USAGES + "?used_since=2026-01-01T00:00:00%2b00:00&group=a+b%20c&&flag&page=2";
        server.respondWith(page(link, "a"), page(null, "b"));

        ids(list().toBuilder().group("other").build());

        assertThat(server.uris().get(1)).isEqualTo(link);
    }

    @Test
    void wrongTotalIsNotTrusted() {
        server.respondWith(
                json(200, "{\"data\":[{\"id\":\"a\"}],\"paging\":{\"total\":0,\"next\":\"" + USAGES + "?page=2\"}}"),
                json(200, "{\"data\":[{\"id\":\"b\"}],\"paging\":{\"total\":1000}}"));

        assertThat(ids(list())).containsExactly("a", "b");
    }

    @Test
    void pagesAreFetchedWhenTheyAreNeeded() {
        server.respondWith(page(USAGES + "?page=2", "a"), page(null, "b"));
        Iterator<GetUsageResponse> usages =
                pagarme.client.getUsagesPaged(list()).iterator();
        assertThat(server.requests()).isEmpty();

        assertThat(usages.next().id()).isEqualTo("a");
        assertThat(server.requests()).hasSize(1);

        assertThat(usages.next().id()).isEqualTo("b");
        assertThat(usages.hasNext()).isFalse();
        assertThatThrownBy(usages::next).isInstanceOf(NoSuchElementException.class);
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/core/v5/subscriptions/sub_1/items/si_1/usages?page=planted",
                "https://api.pagar.me@evil.example/core/v5/subscriptions/sub_1/items/si_1/usages?page=planted",
                "https://planted@api.pagar.me/core/v5/subscriptions/sub_1/items/si_1/usages?page=2",
                "https://api.pagar.me.evil.example/core/v5/subscriptions/sub_1/items/si_1/usages?planted",
                "http://api.pagar.me/core/v5/subscriptions/sub_1/items/si_1/usages?page=planted",
                "https://api.pagar.me:8443/core/v5/subscriptions/sub_1/items/si_1/usages?page=planted",
                "https://api.pagar.me/core/v5/subscriptions/sub_2/items/si_1/usages?page=planted",
                "https://api.pagar.me/core/v5/subscriptions/sub_1/items/si_1/usages/../../si_2/usages?planted",
                "https://api.pagar.me/core/v5/subscriptions/sub_1/items/si_1/usages/?planted",
                "https://api.pagar.me/?planted",
                "/core/v5/subscriptions/sub_1/items/si_1/usages?page=planted",
                "?page=planted",
                "//evil.example/core/v5/subscriptions/sub_1/items/si_1/usages?planted",
                "file:///etc/passwd?planted",
                "javascript:planted",
                "planted planted",
                "https://api.pagar.me/core/v5/subscriptions/sub_1/items/si_1/usages?page=planted planted",
                "https://api.pagar.me/core/v5/subscriptions/sub_1/items/si_1/usages?page=plänted",
                "https://api.pagar.me/core/v5/subscriptions/sub_1/items/si_1/usages?a=planted\r\nX-Evil: 1",
                "",
            })
    void linkThatLeadsElsewhereIsNotFollowed(String link) {
        server.respondWith(page(link, "a"), page(null, "stolen"));
        List<String> delivered = new ArrayList<>();

        PagingException failure = catchThrowableOfType(
                PagingException.class,
                () -> pagarme.client.getUsagesPaged(list()).forEach(usage -> delivered.add(usage.id())));

        assertThat(failure.page()).hasValue(2);
        assertThat(failure.operation()).isEqualTo("getUsages");
        assertThat(failure)
                .hasNoCause()
                .hasMessageContaining("the link to the next page ")
                .hasMessageNotContainingAny("planted", "plänted", "stolen");
        assertThat(delivered).containsExactly("a");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void caseAndDefaultPortOfTheOriginDoNotMatter() {
        String path = "/core/v5/subscriptions/sub_1/items/si_1/usages";
        server.respondWith(page("HTTPS://API.pagar.me:443" + path + "?page=2#end", "a"), page(null, "b"));

        assertThat(ids(list())).containsExactly("a", "b");
        assertThat(server.uris().get(1)).isEqualTo(USAGES + "?page=2");
    }

    @Test
    void linkInACircleEndsTheIteration() {
        server.respondWith(
                page(USAGES + "?page=2", "a"),
                page(USAGES + "?page=3", "b"),
                page(USAGES + "?page=2", "c"),
                page(USAGES + "?page=3", "b"));

        PagingException failure = catchThrowableOfType(PagingException.class, () -> ids(list()));

        assertThat(failure).hasMessageContaining("repeats an earlier one");
        assertThat(failure.page()).hasValue(4);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void serverThatSendsTheSameItemsForEverIsStopped() {
        server.respondWith((request, responding) ->
                page(USAGES + "?page=" + responding.requests().size(), "a").to(request, responding));

        assertThat(catchThrowableOfType(PagingException.class, () -> ids(list())))
                .hasMessageContaining("same items");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void emptyPagesArePassedOverButNotForEver() {
        server.respondWith(page(USAGES + "?page=2"), page(USAGES + "?page=3"), page(null, "a"));
        assertThat(ids(list())).containsExactly("a");

        server.respondWith((request, responding) ->
                page(USAGES + "?page=" + responding.requests().size()).to(request, responding));
        assertThat(catchThrowableOfType(PagingException.class, () -> ids(list())))
                .hasMessageContaining("empty pages");
        assertThat(server.requests()).hasSize(3 + 11);
    }

    @Test
    void pageThatFailsCanBeAskedForAgain() {
        SubscriptionUsageClient once = pagarme.client.withOptions(o -> o.retryPolicy(RetryPolicy.never()));
        server.respondWith(
                page(USAGES + "?page=2", "a"), json(503, "{}"), page(USAGES + "?page=3", "b"), page(null, "c"));
        Iterator<GetUsageResponse> usages = once.getUsagesPaged(list()).iterator();
        assertThat(usages.next().id()).isEqualTo("a");

        assertThat(catchThrowableOfType(ServerException.class, usages::next).page())
                .hasValue(2);
        assertThat(usages.next().id()).isEqualTo("b");
        assertThat(usages.next().id()).isEqualTo("c");
        assertThat(usages.hasNext()).isFalse();
    }

    @Test
    void readingCanBeginElsewhere() {
        server.respondWith(page(USAGES + "?page=6", "a"), page(null, "b"));

        assertThat(pagarme.client.getUsagesPaged(list()).startingAt(5).pages())
                .extracting(page -> page.number() + " " + page.total().isPresent())
                .containsExactly("5 false", "6 false");
        assertThat(server.uris()).containsExactly(USAGES + "?page=5", USAGES + "?page=6");
    }

    @Test
    void itemsAreDeliveredEvenIfThePageDoesNotSayWhatFollows() {
        server.respondWith(json(200, "{\"data\":[{\"id\":\"a\"}]}"));
        Iterator<GetUsageResponse> usages =
                pagarme.client.getUsagesPaged(list()).iterator();

        assertThat(usages.next().id()).isEqualTo("a");
        assertThatThrownBy(usages::hasNext)
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("paging");
    }

    @Test
    void otherListsPageAlike() {
        String items = BASE_URL + "/subscriptions/sub_1/items";
        server.respondWith(page(items + "?page=2&status=active", "a"), page(null, "b"));
        GetSubscriptionItemsRequest request =
                GetSubscriptionItemsRequest.builder().subscriptionId("sub_1").build();
        assertThat(pagarme.client.getSubscriptionItemsPaged(request)).hasSize(2);

        String details = BASE_URL + "/subscriptions/sub_1/usages-details/";
        server.respondWith(
                json(200, "{\"Usages\":" + body(details + "?page=3", "c") + "}"),
                json(200, "{\"usages\":" + body(null, "d") + "}"));
        GetUsagesDetailsRequest which = GetUsagesDetailsRequest.builder()
                .subscriptionId("sub_1")
                .page(2)
                .build();
        assertThat(pagarme.client.getUsagesDetailsPaged(which)).hasSize(2);
        assertThat(server.uris())
                .containsExactly(
                        items + "?page=1", items + "?page=2&status=active", details + "?page=2", details + "?page=3");
    }

    @Test
    void asyncCallersFollowLinksThemselves() {
        server.respondWith(page(USAGES + "?page=2", "a"), page(null, "b"));
        AsyncSubscriptionUsageClient async = pagarme.client.async();

        ListUsagesResponse second = async.getUsages(list())
                .thenCompose(first ->
                        async.call(GET_USAGES.following(first.paging().next().orElseThrow()), list()))
                .join();

        assertThat(second.data()).extracting(GetUsageResponse::id).containsExactly("b");
        assertThat(async.call(GET_USAGES.following("https://evil.example/?planted"), list()))
                .isCompletedExceptionally()
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableThat()
                .withCauseInstanceOf(IllegalArgumentException.class)
                .withMessageNotContaining("planted");
    }

    private List<String> ids(GetUsagesRequest request) {
        return pagarme.client.getUsagesPaged(request).stream()
                .map(GetUsageResponse::id)
                .toList();
    }

    private static Responder page(String next, String... ids) {
        return json(200, body(next, ids));
    }

    private static String body(String next, String... ids) {
        List<String> items = new ArrayList<>();
        for (String id : ids) {
            items.add("{\"id\":\"" + id + "\"}");
        }
        String link = next == null ? "null" : "\"" + next.replace("\r\n", "\\r\\n") + "\"";
        return "{\"data\":" + items + ",\"paging\":{\"total\":1,\"previous\":null,\"next\":" + link + "}}";
    }
}
