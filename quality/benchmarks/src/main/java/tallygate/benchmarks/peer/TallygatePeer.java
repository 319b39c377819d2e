package tallygate.benchmarks.peer;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import tallygate.core.RouteLimit;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.transport.HttpTransport;

/** This library with its defaults: retries, deadline, token, unknown properties. */
final class TallygatePeer implements Peer {
    private final Target target;
    private final HttpTransport transport;
    private final Map<String, ManagementClient> clients = new ConcurrentHashMap<>();

    TallygatePeer(Target target, HttpTransport transport) {
        this.target = target;
        this.transport = transport;
    }

    @Override
    public String ask(Question question) {
        ManagementClient client = client(question);
        return switch (question) {
            case SMALL_USAGE, USAGE -> Digest.of(client.getUsageInfo());
            case ORDERS, MANY_ORDERS, LARGEST_ORDERS -> Digest.of(client.getOrders(orders(question)));
            case USERS -> Digest.of(client.listUsers(TallygateRequests.PAGE_OF_USERS));
            case CREATE_USERS -> Digest.of(client.createUsersBatch(TallygateRequests.NEW_USERS));
        };
    }

    @Override
    public CompletableFuture<?> askAsync(Question question) {
        ManagementClient client = client(question);
        return switch (question) {
            case SMALL_USAGE, USAGE -> client.async().getUsageInfo();
            case ORDERS, MANY_ORDERS, LARGEST_ORDERS -> client.async().getOrders(orders(question));
            case USERS -> client.async().listUsers(TallygateRequests.PAGE_OF_USERS);
            case CREATE_USERS -> client.async().createUsersBatch(TallygateRequests.NEW_USERS);
        };
    }

    private ManagementClient client(Question question) {
        ManagementClient client = clients.get(question.pool());
        return client == null ? clients.computeIfAbsent(question.pool(), pool -> open(question)) : client;
    }

    private ManagementClient open(Question question) {
        ManagementClient.Builder client = ManagementClient.builder()
                .host(target.host(question))
                .accessKey(Target.ACCESS_KEY_ID, Target.ACCESS_KEY_SECRET)
                .transport(transport);
        if (target.callsAMinute() > 0) {
            client.rateLimit(RouteLimit.ofAll(target.callsAMinute()));
        }
        return client.build();
    }

    private static GetOrdersDto orders(Question question) {
        return GetOrdersDto.builder().page(1).limit(question.limit()).build();
    }

    @Override
    public void close() {
        clients.values().forEach(ManagementClient::close);
        transport.close();
    }
}
