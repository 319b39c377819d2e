// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/components/schemas/OrderStatus
// by api-spec/templates/enum_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.model;

import tallygate.json.EnumAdapter;
import tallygate.json.ValueAdapter;

final class OrderStatusJsonAdapter extends EnumAdapter<OrderStatus> {
    static final ValueAdapter<OrderStatus> INSTANCE = new OrderStatusJsonAdapter();

    private OrderStatusJsonAdapter() {
        super(OrderStatus.CONSTANTS);
    }

    @Override
    protected OrderStatus valueOf(String text) {
        return OrderStatus.of(text);
    }

    @Override
    protected String textOf(OrderStatus value) {
        return value.value();
    }

    @Override
    protected boolean isDocumented(OrderStatus value) {
        return value.isKnown();
    }
}

