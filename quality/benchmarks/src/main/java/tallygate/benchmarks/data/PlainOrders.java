package tallygate.benchmarks.data;

import java.util.List;

/** A page of orders as other libraries would have it: public fields named as in JSON. */
public final class PlainOrders {
    public Integer statusCode;
    public String message;
    public String requestId;
    public Page data;

    /** Some of all orders. */
    public static final class Page {
        public String totalCount;
        public List<Order> list;
    }

    /** One of them. */
    public static final class Order {
        public String orderNo;
        public String goodsName;
        public String goodsNameEn;
        public String goodsUnitPrice;
        public String quantity;
        public String actualAmount;
        public String status;
        public String orderType;
        public String createTime;
        public String source;
    }
}
