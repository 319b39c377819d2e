package tallygate.transport.retrofit;

import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.SkipCallbackExecutor;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;

/**
 * Any exchange as a Retrofit service. The callback executor of the caller's Retrofit, on Android the main thread, is no place
 * to read a body.
 */
interface ExchangeService {
    /** Of every request until its {@link RequestHead} is restored. */
    String PLACE = "/";

    @GET(PLACE)
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> get(@Tag RequestHead head, @Tag ExchangeState progress);

    @HEAD(PLACE)
    @SkipCallbackExecutor
    Call<Void> head(@Tag RequestHead head, @Tag ExchangeState progress);

    @POST(PLACE)
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> post(@Tag RequestHead head, @Body RequestBody body, @Tag ExchangeState progress);

    @PUT(PLACE)
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> put(@Tag RequestHead head, @Body RequestBody body, @Tag ExchangeState progress);

    @PATCH(PLACE)
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> patch(@Tag RequestHead head, @Body RequestBody body, @Tag ExchangeState progress);

    @DELETE(PLACE)
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> delete(@Tag RequestHead head, @Tag ExchangeState progress);

    @HTTP(method = "DELETE", path = PLACE, hasBody = true)
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> deleteWithBody(@Tag RequestHead head, @Body RequestBody body, @Tag ExchangeState progress);
}
