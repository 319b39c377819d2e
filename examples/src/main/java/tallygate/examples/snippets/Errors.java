package tallygate.examples.snippets;

import tallygate.core.error.ApiException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.NotFoundException;
import tallygate.core.error.TransportException;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.GetOrderDetailDto;

/** Exceptions, from the particular to the general. */
public final class Errors {
    private Errors() {}

    public static void main(String[] arguments) {
        try (ManagementClient client = ManagementClient.fromEnv()) {
            // snippet:start errors
            try {
                client.getOrderDetail(
                        GetOrderDetailDto.builder().orderNo("nobody").build());
            } catch (NotFoundException e) {
                System.out.println("There is no such order.");
            } catch (ApiException e) {
                System.out.println("Refused with status " + e.statusCode() + ", request " + e.requestId());
            } catch (TransportException | DeadlineExceededException e) {
                System.out.println(e.getMessage() + (e.retryable() ? " It may work later." : ""));
            }
            // snippet:end errors
        }
    }
}
