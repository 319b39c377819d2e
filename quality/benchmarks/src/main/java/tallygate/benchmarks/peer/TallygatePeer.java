package tallygate.benchmarks.peer;

import java.util.concurrent.CompletableFuture;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.transport.HttpTransport;

/** This library with its defaults: retries, deadline, token, unknown properties. */
final class TallygatePeer implements Peer {
    private final HttpTransport transport;
    private final ManagementClient client;

    TallygatePeer(Target target, HttpTransport transport) {
        this.transport = transport;
        this.client = ManagementClient.builder()
                .host(target.base().toString())
                .accessKey(Target.ACCESS_KEY_ID, Target.ACCESS_KEY_SECRET)
                .transport(transport)
                .build();
    }

    @Override
    public String ask(Question question) {
        return question == Question.USAGE
                ? Digest.of(client.getUsageInfo())
                : Digest.of(client.getOrders(orders(question)));
    }

    @Override
    public CompletableFuture<?> askAsync(Question question) {
        return question == Question.USAGE
                ? client.async().getUsageInfo()
                : client.async().getOrders(orders(question));
    }

    private static GetOrdersDto orders(Question question) {
        return GetOrdersDto.builder().page(1).limit(question.limit()).build();
    }

    @Override
    public void close() {
        client.close();
        transport.close();
    }
}
