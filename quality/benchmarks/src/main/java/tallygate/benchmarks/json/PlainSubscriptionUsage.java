package tallygate.benchmarks.json;

import java.util.List;

/** A usage of a subscription item as other libraries would have it: public fields named as in JSON, times as text. */
public final class PlainSubscriptionUsage {
    public String id;
    public int quantity;
    public String description;
    public String used_at;
    public String created_at;
    public String status;
    public String deleted_at;
    public Item subscription_item;
    public String code;
    public String group;
    public Integer amount;

    /** What was used. */
    public static final class Item {
        public String id;
        public String description;
        public String status;
        public String created_at;
        public String updated_at;
        public PricingScheme pricing_scheme;
        public List<Discount> discounts;
        public List<Object> increments;
        public Object subscription;
        public String name;
        public Integer quantity;
        public Integer cycles;
        public String deleted_at;
    }

    /** What it costs. */
    public static final class PricingScheme {
        public int price;
        public String scheme_type;
        public List<Bracket> price_brackets;
        public Integer minimum_price;
        public Double percentage;
    }

    /** What it costs within a range. */
    public static final class Bracket {
        public int start_quantity;
        public int price;
        public Integer end_quantity;
        public Integer overage_price;
    }

    /** What is taken off. */
    public static final class Discount {
        public String id;
        public double value;
        public String discount_type;
        public String status;
        public String created_at;
        public Integer cycles;
        public String deleted_at;
        public String description;
        public Object subscription;
        public Object subscription_item;
    }
}
