package tallygate.benchmarks.peer;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.HeaderMap;
import retrofit2.http.Query;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.ModelAdapterFactory;

/** Retrofit and Moshi with our types, as somebody would write it who needs two calls and no more. */
final class RetrofitMoshiPeer implements Peer {
    private final OkHttpClient client;
    private final Service service;
    private final Map<String, String> headers = Target.headers();

    RetrofitMoshiPeer(Target target) {
        this.client = BareOkHttpPeer.client();
        this.service = new Retrofit.Builder()
                .baseUrl(target.base().toString())
                .client(client)
                .addConverterFactory(MoshiConverterFactory.create(
                        new Moshi.Builder().add(ModelAdapterFactory.INSTANCE).build()))
                .build()
                .create(Service.class);
    }

    @Override
    public String ask(Question question) throws IOException {
        return question == Question.USAGE
                ? Digest.of(service.usage(headers).execute().body())
                : Digest.of(
                        service.orders(headers, 1, question.limit()).execute().body());
    }

    @Override
    public CompletableFuture<?> askAsync(Question question) {
        return question == Question.USAGE
                ? future(service.usage(headers))
                : future(service.orders(headers, 1, question.limit()));
    }

    private static <T> CompletableFuture<T> future(Call<T> call) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        call.enqueue(new retrofit2.Callback<>() {
            @Override
            public void onResponse(Call<T> asked, retrofit2.Response<T> response) {
                answer.complete(response.body());
            }

            @Override
            public void onFailure(Call<T> asked, Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    interface Service {
        @GET("/api/v3/get-usage-info")
        Call<CostGetCurrentUsageRespDto> usage(@HeaderMap Map<String, String> headers);

        @GET("/api/v3/get-orders")
        Call<CostGetOrdersRespDto> orders(
                @HeaderMap Map<String, String> headers, @Query("page") int page, @Query("limit") int limit);
    }
}
