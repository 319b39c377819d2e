package tallygate.benchmarks.peer;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Query;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.ModelAdapterFactory;

/** Retrofit and Moshi with our types, as somebody would write it who needs two calls and no more. */
final class RetrofitMoshiPeer implements Peer {
    private final OkHttpClient client;
    private final Service service;

    RetrofitMoshiPeer(Target target) throws Exception {
        this.client = BareOkHttpPeer.client(target);
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
                ? Digest.of(service.usage("token").execute().body())
                : Digest.of(
                        service.orders("token", 1, question.limit()).execute().body());
    }

    @Override
    public CompletableFuture<?> askAsync(Question question) {
        return question == Question.USAGE
                ? future(service.usage("token"))
                : future(service.orders("token", 1, question.limit()));
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
        Call<CostGetCurrentUsageRespDto> usage(@Header("authorization") String token);

        @GET("/api/v3/get-orders")
        Call<CostGetOrdersRespDto> orders(
                @Header("authorization") String token, @Query("page") int page, @Query("limit") int limit);
    }
}
