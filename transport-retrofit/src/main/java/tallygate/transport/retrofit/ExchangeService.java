package tallygate.transport.retrofit;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.SkipCallbackExecutor;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.HTTP;
import retrofit2.http.HeaderMap;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/**
 * Any exchange as a Retrofit service. {@link Headers} keeps order and repeated names, which a map would not; the callback
 * executor of the caller's Retrofit, on Android the main thread, is no place to read a body.
 */
interface ExchangeService {
    @GET
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> get(@Url HttpUrl url, @HeaderMap Headers headers, @Tag Progress progress);

    @HEAD
    @SkipCallbackExecutor
    Call<Void> head(@Url HttpUrl url, @HeaderMap Headers headers, @Tag Progress progress);

    @POST
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> post(
            @Url HttpUrl url, @HeaderMap Headers headers, @Body RequestBody body, @Tag Progress progress);

    @PUT
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> put(
            @Url HttpUrl url, @HeaderMap Headers headers, @Body RequestBody body, @Tag Progress progress);

    @PATCH
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> patch(
            @Url HttpUrl url, @HeaderMap Headers headers, @Body RequestBody body, @Tag Progress progress);

    @DELETE
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> delete(@Url HttpUrl url, @HeaderMap Headers headers, @Tag Progress progress);

    @HTTP(method = "DELETE", hasBody = true)
    @Streaming
    @SkipCallbackExecutor
    Call<ResponseBody> deleteWithBody(
            @Url HttpUrl url, @HeaderMap Headers headers, @Body RequestBody body, @Tag Progress progress);
}
