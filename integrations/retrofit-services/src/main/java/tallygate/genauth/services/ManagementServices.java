package tallygate.genauth.services;

import java.time.Duration;
import retrofit2.Retrofit;
import tallygate.transport.HttpTransport;
import tallygate.transport.retrofit.RetrofitTransport;

/**
 * Creates the generated services of the management API:
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
     * Returns a Retrofit whose calls are sent over the transport, with a timeout of 30 seconds unless {@code Call.timeout()}
     * is shorter. Add call adapters with {@link Retrofit#newBuilder()}.
     *
     * <p>Over the authenticated transport of a client, calls have its headers and its token. Any other transport sends only
     * the request of the service.
     *
     * <p>A response that is not the JSON of its type fails as {@link tallygate.json.MalformedJsonException}.
     *
     * @param baseUrl the URL of the service, with its path if it has one
     * @throws IllegalArgumentException if the URL is invalid
     */
    public static Retrofit over(HttpTransport transport, String baseUrl) {
        return new Retrofit.Builder()
                .baseUrl(baseUrl.endsWith("/") ? baseUrl : baseUrl + "/")
                .callFactory(RetrofitTransport.callsOver(transport, TIMEOUT))
                .addConverterFactory(new ModelConverters())
                .build();
    }
}
