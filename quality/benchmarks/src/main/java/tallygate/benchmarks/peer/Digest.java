package tallygate.benchmarks.peer;

import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.CurrentUsageDto;

/** A text of decoded values, to see that peers understood the same. Takes as little time as can be. */
final class Digest {
    private Digest() {}

    static String of(CostGetCurrentUsageRespDto answer) {
        CurrentUsageDto usage = answer.data().usages().get(0);
        return usage.modelCode() + usage.current();
    }

    static String of(CostGetOrdersRespDto answer) {
        var orders = answer.data().list();
        return orders.size() + orders.get(orders.size() - 1).orderNo();
    }
}
