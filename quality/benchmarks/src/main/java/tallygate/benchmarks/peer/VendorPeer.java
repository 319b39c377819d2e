package tallygate.benchmarks.peer;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CostGetCurrentUsageRespDto;
import cn.authing.sdk.java.dto.CostGetOrdersRespDto;
import cn.authing.sdk.java.dto.CreateUserBatchReqDto;
import cn.authing.sdk.java.dto.GetOrdersDto;
import cn.authing.sdk.java.dto.ListUsersRequestDto;
import cn.authing.sdk.java.dto.UserDto;
import cn.authing.sdk.java.model.ManagementClientOptions;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The vendor's SDK. It trusts every certificate, so that TLS costs it no check of one. */
final class VendorPeer implements Peer {
    private final Target target;
    private final Map<String, ManagementClient> clients = new ConcurrentHashMap<>();

    VendorPeer(Target target) {
        this.target = target;
    }

    @Override
    public String ask(Question question) {
        ManagementClient client = clients.computeIfAbsent(question.pool(), pool -> open(question));
        return switch (question) {
            case SMALL_USAGE, USAGE -> digest(client.getUsageInfo());
            case ORDERS, MANY_ORDERS, LARGEST_ORDERS -> digest(client.getOrders(orders(question)));
            case USERS ->
                digest(client.listUsers(Requests.PAGE_OF_USERS).getData().getList());
            case CREATE_USERS ->
                digest(client.createUsersBatch(Requests.NEW_USERS).getData());
        };
    }

    private ManagementClient open(Question question) {
        ManagementClientOptions options = new ManagementClientOptions();
        options.setAccessKeyId(Target.ACCESS_KEY_ID);
        options.setAccessKeySecret(Target.ACCESS_KEY_SECRET);
        options.setHost(target.host(question));
        options.setTimeout(30_000);
        return new ManagementClient(options);
    }

    private static GetOrdersDto orders(Question question) {
        GetOrdersDto orders = new GetOrdersDto();
        orders.setPage(1);
        orders.setLimit(question.limit());
        return orders;
    }

    private static String digest(CostGetCurrentUsageRespDto answer) {
        var usage = answer.getData().getUsages().get(0);
        return usage.getModelCode() + usage.getCurrent();
    }

    private static String digest(CostGetOrdersRespDto answer) {
        var orders = answer.getData().getList();
        return orders.size() + orders.get(orders.size() - 1).getOrderNo();
    }

    private static String digest(List<UserDto> users) {
        return users.size() + users.get(users.size() - 1).getUserId();
    }

    /** Requests with a body, made when one is asked for. */
    private static final class Requests {
        static final ListUsersRequestDto PAGE_OF_USERS = of(Question.USERS, ListUsersRequestDto.class);
        static final CreateUserBatchReqDto NEW_USERS = of(Question.CREATE_USERS, CreateUserBatchReqDto.class);

        private static <T> T of(Question question, Class<T> type) {
            try {
                return new ObjectMapper().readValue(question.body().orElseThrow(), type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
