/** The transport over Retrofit, and so over OkHttp or any {@code okhttp3.Call.Factory}. */
@NullMarked
package tallygate.transport.retrofit;

import org.jspecify.annotations.NullMarked;
