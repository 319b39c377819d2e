package tallygate.examples.snippets;

import java.math.BigDecimal;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.genauth.model.OrderItem;
import tallygate.genauth.model.OrderStatus;

/** All orders, fetched page by page while they are read. */
public final class Paging {
    private Paging() {}

    public static void main(String[] arguments) {
        try (ManagementClient client = ManagementClient.fromEnv()) {
            // snippet:start paging
            GetOrdersDto pagesOf50 = GetOrdersDto.builder().limit(50).build();
            BigDecimal completed = client.getOrdersPaged(pagesOf50).stream()
                    .filter(order -> order.status().equals(OrderStatus.COMPLETED))
                    .map(OrderItem::actualAmount)
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            System.out.println("Completed orders: " + completed);
            // snippet:end paging
        }
    }
}
