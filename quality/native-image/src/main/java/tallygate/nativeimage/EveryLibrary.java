package tallygate.nativeimage;

import java.time.Instant;
import java.util.List;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.services.ManagementServices;
import tallygate.genauth.services.MeteringAndBillingService;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.sandbox.PagarmeSandbox;
import tallygate.sandbox.Sandbox;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;

/** Calls both sandboxes over both transports, and once through a Retrofit service. Prints a line for each call. */
public final class EveryLibrary {
    private EveryLibrary() {}

    public static void main(String[] arguments) throws Exception {
        try (Sandbox genauth = Sandbox.start();
                PagarmeSandbox pagarme = PagarmeSandbox.start()) {
            for (HttpTransport transport : List.of(JdkTransport.create(), RetrofitTransport.create())) {
                call(transport, genauth, pagarme);
                transport.close();
            }
        }
    }

    private static void call(HttpTransport transport, Sandbox genauth, PagarmeSandbox pagarme) throws Exception {
        String name = transport.getClass().getSimpleName();
        try (ManagementClient client = ManagementClient.builder()
                        .host(genauth.baseUrl())
                        .accessKey(genauth.accessKeyId(), genauth.accessKeySecret())
                        .transport(transport)
                        .build();
                SubscriptionUsageClient usages = SubscriptionUsageClient.builder()
                        .baseUrl(pagarme.baseUrl())
                        .secretKey(pagarme.secretKey())
                        .transport(transport)
                        .build()) {
            System.out.println(
                    name + " genauth " + !client.getUsageInfo().data().usages().isEmpty());
            CreateUsageRequest usage = CreateUsageRequest.builder()
                    .subscriptionId(pagarme.subscriptionId())
                    .itemId(pagarme.itemId())
                    .quantity(3)
                    .description("API calls")
                    .usedAt(Instant.now())
                    .build();
            System.out.println(name + " pagarme " + (usages.createUsage(usage).quantity() == 3));
            MeteringAndBillingService service = ManagementServices.over(
                            client.authenticatedTransport(), genauth.baseUrl())
                    .create(MeteringAndBillingService.class);
            System.out.println(
                    name + " service " + service.getUsageInfo().execute().isSuccessful());
        }
    }
}
