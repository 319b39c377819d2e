package tallygate.benchmarks.peer;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CostGetCurrentUsageRespDto;
import cn.authing.sdk.java.dto.CostGetOrdersRespDto;
import cn.authing.sdk.java.dto.GetOrdersDto;
import cn.authing.sdk.java.model.ManagementClientOptions;

/** The vendor's SDK. It trusts every certificate, so that TLS costs it no check of one. */
final class VendorPeer implements Peer {
    private final ManagementClient client;

    VendorPeer(Target target) {
        ManagementClientOptions options = new ManagementClientOptions();
        options.setAccessKeyId(Target.ACCESS_KEY_ID);
        options.setAccessKeySecret(Target.ACCESS_KEY_SECRET);
        options.setHost(target.base().toString());
        options.setTimeout(30_000);
        this.client = new ManagementClient(options);
    }

    @Override
    public String ask(Question question) {
        return question == Question.USAGE ? digest(client.getUsageInfo()) : digest(client.getOrders(orders(question)));
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
}
