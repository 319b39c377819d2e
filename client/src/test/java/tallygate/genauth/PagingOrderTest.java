package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import okio.Okio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.genauth.model.ListPublicAccountsRequestDto;
import tallygate.genauth.model.ListUsersOptionsDto;
import tallygate.genauth.model.ListUsersRequestDto;
import tallygate.genauth.model.SortDirection;
import tallygate.genauth.model.SortingDto;
import tallygate.genauth.model.UserSortField;
import tallygate.json.MissingPropertyException;

/** The order in which the pages of a list are asked for, and lists that are null. */
class PagingOrderTest {
    private static final String USERS = "/api/v3/list-users";
    private static final String ACCOUNTS = "/api/v3/list-public-accounts";

    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .build();

    @Test
    @DisplayName("C83 pages are sorted by id where the request names no order")
    void pagesAreSortedById() throws IOException {
        server.on(USERS, page("[]", 0)).on(ACCOUNTS, page("[]", 0));

        assertThat(client.listUsersPaged(ListUsersRequestDto.builder().build())).isEmpty();
        assertThat(client.listPublicAccountsPaged(
                        ListPublicAccountsRequestDto.builder().build()))
                .isEmpty();

        assertThat(sent(USERS)).contains("\"sort\":[{\"field\":\"id\",\"order\":\"desc\"}]");
        assertThat(sent(ACCOUNTS)).contains("\"sort\":[{\"field\":\"id\",\"order\":\"desc\"}]");
    }

    @Test
    void orderOfTheRequestIsKept() throws IOException {
        server.on(USERS, page("[]", 0));
        SortingDto byEmail = SortingDto.builder()
                .field(UserSortField.EMAIL)
                .order(SortDirection.ASC)
                .build();

        assertThat(client.listUsersPaged(ListUsersRequestDto.builder()
                        .options(ListUsersOptionsDto.builder()
                                .sort(List.of(byEmail))
                                .build())
                        .build()))
                .isEmpty();

        assertThat(sent(USERS)).contains("\"sort\":[{\"field\":\"email\",\"order\":\"asc\"}]");
    }

    @Test
    void listThatIsNullIsEmptyIfTheTotalIsZero() {
        server.on(USERS, page("null", 0));

        assertThat(client.listUsersPaged(ListUsersRequestDto.builder().build())).isEmpty();
        assertThat(server.requestsTo(USERS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void listThatIsNullIsMissingIfThereAreItems(int total) {
        server.on(USERS, page("null", total));

        assertThatThrownBy(() -> client.listUsersPaged(
                                ListUsersRequestDto.builder().build())
                        .iterator()
                        .next())
                .isInstanceOf(MissingPropertyException.class);
    }

    private static FakeGenAuth.Responder page(String list, int total) {
        return FakeGenAuth.json("{\"statusCode\":200,\"data\":{\"list\":" + list + ",\"totalCount\":" + total + "}}");
    }

    private String sent(String path) throws IOException {
        return Okio.buffer(server.requestsTo(path).get(0).body().open()).readUtf8();
    }
}
