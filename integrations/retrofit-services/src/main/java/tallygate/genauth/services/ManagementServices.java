package tallygate.genauth.services;

import java.time.Duration;
import retrofit2.Retrofit;
import tallygate.transport.HttpTransport;
import tallygate.transport.retrofit.RetrofitTransport;

/**
 * Makes the generated services of the management API:
 *
 * <pre>{@code
 * Retrofit retrofit = ManagementServices.over(client.authenticatedTransport(), "https://api.genauth.ai");
 * MeteringAndBillingService billing = retrofit.create(MeteringAndBillingService.class);
 * CostGetCurrentUsageRespDto usage = billing.getUsageInfo().execute().body();
 * }</pre>
 */
public final class ManagementServices {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private ManagementServices() {}

    /**
     * A Retrofit whose calls go over the transport, 30 seconds at most unless {@code Call.timeout()} says less. Add call
     * adapters by {@link Retrofit#newBuilder()}.
     *
     * <p>Over the authenticated transport of a client, calls have its headers and its token. Any other transport sends what
     * the service says and nothing else.
     *
     * <p>A response that is not the JSON of its type fails as {@link tallygate.json.MalformedJsonException}.
     *
     * @param baseUrl where the service is, with a path if it has one
     * @throws IllegalArgumentException if the URL is none
     */
    public static Retrofit over(HttpTransport transport, String baseUrl) {
        return new Retrofit.Builder()
                .baseUrl(baseUrl.endsWith("/") ? baseUrl : baseUrl + "/")
                .callFactory(RetrofitTransport.callsOver(transport, TIMEOUT))
                .addConverterFactory(new ModelConverters())
                .build();
    }
}
