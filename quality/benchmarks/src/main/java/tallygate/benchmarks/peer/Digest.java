package tallygate.benchmarks.peer;

import java.util.List;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.CurrentUsageDto;
import tallygate.genauth.model.UserDto;
import tallygate.genauth.model.UserListRespDto;
import tallygate.genauth.model.UserPaginatedRespDto;

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

    static String of(UserPaginatedRespDto answer) {
        return ofUsers(answer.data().list());
    }

    static String of(UserListRespDto answer) {
        return ofUsers(answer.data());
    }

    private static String ofUsers(List<UserDto> users) {
        return users.size() + users.get(users.size() - 1).userId();
    }
}
