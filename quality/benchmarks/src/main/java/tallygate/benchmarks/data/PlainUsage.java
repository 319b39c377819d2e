package tallygate.benchmarks.data;

import java.util.List;

/** A usage as other libraries would have it: public fields named as in JSON. */
public final class PlainUsage {
    public Integer statusCode;
    public String message;
    public String requestId;
    public Data data;

    /** All entitlements. */
    public static final class Data {
        public List<Entitlement> usages;
    }

    /** One of them. */
    public static final class Entitlement {
        public String amount;
        public String current;
        public Boolean experience;
        public String modelCode;
        public String modelName;
    }
}
