package tallygate.allocation;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okio.Buffer;
import okio.ByteString;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/**
 * Prints how many bytes a call allocates on its thread, a line for each kind of call. For a JVM that only interprets: compiled
 * code leaves out allocations, more of them from run to run or fewer.
 */
final class AllocationProbe {
    private static final int CALLS = 200;
    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    private static final String USAGE = "{\"usages\":[{\"amount\":\"1000\",\"current\":\"17\",\"experience\":true,"
            + "\"modelCode\":\"SocialConnections\",\"modelName\":\"SocialConnections: social account links\"}]}";
    private static final String ORDER = "{\"orderNo\":\"2022092512342\",\"goodsName\":\"B2C\",\"goodsNameEn\":\"B2C\","
            + "\"goodsUnitPrice\":\"99.00\",\"quantity\":\"1\",\"actualAmount\":\"99.00\",\"status\":\"3\",\"orderType\":\"New\","
            + "\"createTime\":\"2022-09-25 12:34:22\",\"source\":\"SelfHelp\"}";
    private static final Map<String, ByteString> RESPONSES = Map.of(
            "getManagementToken",
            envelope("{\"access_token\":\"eyJhbGciOiJub25lIn0.eyJzY29wZWRfdXNlcnBvb2xfaWQiOiJwb29sIn0.c2ln\","
                    + "\"expires_in\":7200}"),
            "getUsageInfo",
            envelope(USAGE),
            "getOrders",
            envelope("{\"totalCount\":\"50\",\"list\":[" + (ORDER + ",").repeat(49) + ORDER + "]}"));

    private AllocationProbe() {}

    public static void main(String[] arguments) {
        GetOrdersDto page = GetOrdersDto.builder().page(1).limit(50).build();
        try (ManagementClient client = ManagementClient.builder()
                .accessKey("id", "secret")
                .transport(new FixedTransport())
                .build()) {
            System.out.println("getUsageInfo=" + bytesOf(client::getUsageInfo));
            System.out.println("getOrders=" + bytesOf(() -> client.getOrders(page)));
        }
    }

    private static long bytesOf(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        for (int i = 0; i < 10; i++) {
            call.run();
        }
        long before = threads.getThreadAllocatedBytes(self);
        for (int i = 0; i < CALLS; i++) {
            call.run();
        }
        return (threads.getThreadAllocatedBytes(self) - before) / CALLS;
    }

    private static ByteString envelope(String data) {
        return ByteString.encodeUtf8("{\"statusCode\":200,\"message\":\"Success\","
                + "\"requestId\":\"934108e5-9fbf-4d24-8da1-c330328abd6c\",\"data\":" + data + "}");
    }

    /** Responds at once from memory, so that all other allocation is the client's. */
    private static final class FixedTransport implements HttpTransport {
        @Override
        public TransportResponse send(TransportRequest request) throws IOException {
            return response(request);
        }

        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return CompletableFuture.completedFuture(response(request));
        }

        private static TransportResponse response(TransportRequest request) {
            return new TransportResponse(200, JSON, new Buffer().write(RESPONSES.get(request.operationId())));
        }
    }
}
