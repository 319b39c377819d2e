package tallygate.transport.retrofit;

import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** Converts requests and responses between OkHttp and the SPI. */
final class OkHttpMessages {
    private OkHttpMessages() {}

    /** @throws ExchangeException if a transport cannot send such a request */
    static TransportRequest request(Request request, Duration timeout) throws IOException {
        String operation = operationId(request);
        try {
            Headers.Builder headers = Headers.builder();
            request.headers().forEach(header -> headers.add(header.getFirst(), header.getSecond()));
            return new TransportRequest(
                    operation,
                    HttpMethod.valueOf(request.method()),
                    request.url().uri(),
                    headers.build(),
                    body(request.body()),
                    timeout);
        } catch (IllegalArgumentException e) {
            throw new ExchangeException(
                    Reason.REQUEST_NOT_SENT, operation + ": nothing was sent: " + e.getMessage(), e);
        }
    }

    static Response response(Request request, TransportResponse response) {
        okhttp3.Headers.Builder headers = new okhttp3.Headers.Builder();
        response.headers().forEach(headers::addUnsafeNonAscii);
        MediaType contentType =
                response.headers().first("Content-Type").map(MediaType::parse).orElse(null);
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(response.status())
                .message("")
                .headers(headers.build())
                .body(ResponseBody.create(response.body(), contentType, -1))
                .build();
    }

    /** Returns the method of the Retrofit service, if one made the request. */
    private static String operationId(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        return invocation == null
                ? request.method() + " " + request.url().encodedPath()
                : invocation.method().getName();
    }

    private static @Nullable RequestBody body(okhttp3.@Nullable RequestBody body) throws IOException {
        if (body == null || (body.contentType() == null && body.contentLength() == 0)) {
            return null;
        }
        Buffer bytes = new Buffer();
        body.writeTo(bytes);
        MediaType contentType = body.contentType();
        return RequestBody.of(
                contentType == null ? "application/octet-stream" : contentType.toString(), bytes.readByteString());
    }
}
