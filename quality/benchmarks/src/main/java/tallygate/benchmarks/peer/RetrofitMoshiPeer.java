package tallygate.benchmarks.peer;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HeaderMap;
import retrofit2.http.POST;
import retrofit2.http.Query;
import tallygate.benchmarks.data.PlainNewUsers;
import tallygate.benchmarks.data.PlainOrders;
import tallygate.benchmarks.data.PlainUsage;
import tallygate.benchmarks.data.PlainUsers;

/** Retrofit and Moshi with plain classes, as somebody would write it who needs a few calls and no more. */
final class RetrofitMoshiPeer implements Peer {
    private final OkHttpClient client;
    private final Moshi moshi = new Moshi.Builder().build();
    private final Service service;
    private final Map<String, String> headers = Target.headers();
    private final Object pageOfUsers = request(Question.USERS, moshi.adapter(Object.class));
    private final PlainNewUsers newUsers = request(Question.CREATE_USERS, moshi.adapter(PlainNewUsers.class));

    RetrofitMoshiPeer(Target target) {
        this.client = BareOkHttpPeer.client(Protocol.HTTP_1_1);
        this.service = new Retrofit.Builder()
                .baseUrl(target.base().toString())
                .client(client)
                .addConverterFactory(MoshiConverterFactory.create(moshi))
                .build()
                .create(Service.class);
    }

    private static <T> T request(Question question, JsonAdapter<T> adapter) {
        try {
            return adapter.fromJson(question.body().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String ask(Question question) throws IOException {
        return switch (question) {
            case SMALL_USAGE -> digest(value(service.smallUsage(headers)));
            case USAGE -> digest(value(service.usage(headers)));
            case ORDERS -> digest(value(service.orders(headers, 1, question.limit())));
            case MANY_ORDERS -> digest(value(service.manyOrders(headers, 1, question.limit())));
            case LARGEST_ORDERS -> throw new UnsupportedOperationException();
            case USERS -> digest(value(service.users(headers, pageOfUsers)));
            case CREATE_USERS -> digest(value(service.create(headers, newUsers)));
        };
    }

    private static <T> T value(Call<T> call) throws IOException {
        return call.execute().body();
    }

    private static String digest(PlainUsage answer) {
        PlainUsage.Entitlement usage = answer.data.usages.get(0);
        return usage.modelCode + usage.current;
    }

    private static String digest(PlainOrders answer) {
        var orders = answer.data.list;
        return orders.size() + orders.get(orders.size() - 1).orderNo;
    }

    private static String digest(PlainUsers answer) {
        var users = answer.data.list;
        return users.size() + users.get(users.size() - 1).userId;
    }

    private static String digest(PlainNewUsers.Created answer) {
        return answer.data.size() + answer.data.get(answer.data.size() - 1).userId;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    interface Service {
        @GET("/small/api/v3/get-usage-info")
        Call<PlainUsage> smallUsage(@HeaderMap Map<String, String> headers);

        @GET("/api/v3/get-usage-info")
        Call<PlainUsage> usage(@HeaderMap Map<String, String> headers);

        @GET("/api/v3/get-orders")
        Call<PlainOrders> orders(
                @HeaderMap Map<String, String> headers, @Query("page") int page, @Query("limit") int limit);

        @GET("/large/api/v3/get-orders")
        Call<PlainOrders> manyOrders(
                @HeaderMap Map<String, String> headers, @Query("page") int page, @Query("limit") int limit);

        @POST("/api/v3/list-users")
        Call<PlainUsers> users(@HeaderMap Map<String, String> headers, @Body Object request);

        @POST("/api/v3/create-users-batch")
        Call<PlainNewUsers.Created> create(@HeaderMap Map<String, String> headers, @Body PlainNewUsers request);
    }
}
