package tallygate.sandbox.internal.genauth;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;

/** The orders of the sandbox, newest first. They are always the same, so that a test can refer to them. */
final class FixedOrders {
    static final int COUNT = 137;
    static final int LARGEST_PAGE = 50;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final LocalDateTime NEWEST = LocalDateTime.of(2025, 12, 18, 16, 42, 7);
    private static final Duration SPACING = Duration.ofMinutes(8 * 24 * 60 + 317);

    private static final Set<String> PAID = Set.of("2", "3");
    private static final List<String> STATUSES = List.of("3", "2", "3", "1", "3", "4", "3", "3", "5", "2");
    private static final List<String> TYPES =
            List.of("New", "Renew", "Upgrade", "Renew", "Overflowed_Correct", "Renew", "Overdue_Correct");
    private static final List<String> SOURCES =
            List.of("SelfHelp", "SelfHelp", "Offline", "SelfHelp", "Eadmin", "Licence", "Cdkey");
    private static final List<Goods> GOODS = List.of(
            new Goods("企业版 B2C 套餐", "B2C Enterprise", "99.00"),
            new Goods("短信包", "Text messages", "0.045"),
            new Goods("专业版 B2B 套餐", "B2B Professional", "1280.50"),
            new Goods("MAU 扩容包", "Additional MAU", "7.9"),
            new Goods("审计日志", "Audit log retention", "365.00"));

    private final List<Map<String, Object>> orders;

    /**
     * @param example the documented order, which becomes the oldest one and the template of the others
     * @param requested the order number in the documented requests, which becomes that of the newest order
     */
    FixedOrders(Map<String, Object> example, String requested) {
        this.orders = IntStream.range(0, COUNT)
                .mapToObj(position -> position == COUNT - 1 ? example : Templates.filled(example, order(position)))
                .collect(Collectors.toCollection(ArrayList::new));
        orders.set(0, Templates.filled(orders.get(0), Map.of("orderNo", requested)));
    }

    Map<String, Object> page(Map<String, Object> example, ReceivedCall call) {
        int page = Parameters.wholeNumber(call, "page", 1, Integer.MAX_VALUE, 1);
        int limit = Parameters.wholeNumber(call, "limit", 1, LARGEST_PAGE, 10);
        long from = Math.min(COUNT, (page - 1L) * limit);
        long to = Math.min(COUNT, from + limit);
        return Templates.filled(
                example, Map.of("totalCount", Integer.toString(COUNT), "list", orders.subList((int) from, (int) to)));
    }

    Map<String, Object> detail(Map<String, Object> example, ReceivedCall call) {
        return Templates.filled(example, find(Parameters.required(call, "orderNo")));
    }

    Map<String, Object> payment(Map<String, Object> example, ReceivedCall call) {
        String orderNo = Parameters.required(call, "orderNo");
        if (orderNo.equals(example.get("orderNo"))) {
            return example;
        }
        Map<String, Object> order = find(orderNo);
        boolean paid = PAID.contains(text(order, "status"));
        return Templates.filled(
                example,
                Map.of(
                        "orderNo",
                        orderNo,
                        "paidAmount",
                        paid ? text(order, "actualAmount") : "0.00",
                        "paidTime",
                        paid ? text(order, "createTime") : "",
                        "payStatus",
                        text(order, "status"),
                        "createTime",
                        text(order, "createTime")));
    }

    private Map<String, Object> find(String orderNo) {
        return orders.stream()
                .filter(order -> orderNo.equals(order.get("orderNo")))
                .findFirst()
                .orElseThrow(() -> new Rejection(404, "No such order"));
    }

    private static String text(Map<String, Object> order, String property) {
        return String.valueOf(order.get(property));
    }

    private static Map<String, String> order(int position) {
        LocalDateTime created = NEWEST.minus(SPACING.multipliedBy(position)).plusSeconds(position * 37L);
        Goods goods = pick(GOODS, position);
        int quantity = 1 + position * 7 % 12;
        BigDecimal amount = new BigDecimal(goods.unitPrice).multiply(BigDecimal.valueOf(quantity));
        return Map.of(
                "orderNo", created.format(DIGITS) + String.format("%012x", 0x60e26f7fd6b9L + position * 7919L),
                "goodsName", goods.name,
                "goodsNameEn", goods.nameEn,
                "goodsUnitPrice", goods.unitPrice,
                "quantity", Integer.toString(quantity),
                "actualAmount", amount.toPlainString(),
                "status", pick(STATUSES, position),
                "orderType", pick(TYPES, position),
                "createTime", created.format(TIME),
                "source", pick(SOURCES, position));
    }

    private static <T> T pick(List<T> choices, int position) {
        return choices.get(position % choices.size());
    }

    private record Goods(String name, String nameEn, String unitPrice) {}
}
