package tallygate.benchmarks.data;

import java.util.Random;
import java.util.function.BiConsumer;

/** Bodies as large as a pool in use sends and gets them, with Chinese texts; the same in every process. */
public final class Documents {
    private Documents() {}

    /** Response to getUsageInfo. */
    public static String usage(int entitlements) {
        return envelope("{\"usages\":" + array(entitlements, PoolData::entitlement) + "}");
    }

    /** Response to getOrders. */
    public static String orders(int count) {
        return envelope("{\"totalCount\":\"" + count + "\",\"list\":" + array(count, PoolData::order) + "}");
    }

    /** Response to listUsers. */
    public static String users(int count) {
        return envelope("{\"totalCount\":" + count + ",\"list\":" + array(count, PoolData::user) + "}");
    }

    /** Response to createUsersBatch, which names the users. */
    public static String createdUsers(int count) {
        return envelope(array(count, PoolData::createdUser));
    }

    /** Request of createUsersBatch. */
    public static String newUsers(int count) {
        return "{\"list\":" + array(count, PoolData::newUser) + "}";
    }

    /** Request of listUsers. */
    public static String pageOfUsers() {
        return "{\"options\":{\"pagination\":{\"page\":1,\"limit\":50}}}";
    }

    /** A response of GenAuth with this data. */
    public static String envelope(String data) {
        return "{\"statusCode\":200,\"message\":\"Success\",\"requestId\":\"934108e5-9fbf-4d24-8da1-c330328abd6c\",\"data\":"
                + data + "}";
    }

    private static String array(int count, BiConsumer<JsonArrayWriter, Random> element) {
        Random random = new Random(count);
        JsonArrayWriter elements = new JsonArrayWriter();
        for (int i = 0; i < count; i++) {
            element.accept(elements, random);
        }
        return elements.array();
    }
}
