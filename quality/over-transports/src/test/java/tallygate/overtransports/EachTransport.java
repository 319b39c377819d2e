package tallygate.overtransports;

import java.net.URI;
import java.time.Duration;
import okio.ByteString;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportBuilder;
import tallygate.transport.TransportRequest;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;

/** The transports whose builders have the same settings. */
enum EachTransport {
    JDK {
        @Override
        TransportBuilder<?> builder() {
            return JdkTransport.builder();
        }
    },
    RETROFIT {
        @Override
        TransportBuilder<?> builder() {
            return RetrofitTransport.builder();
        }
    };

    abstract TransportBuilder<?> builder();

    static TransportRequest get(URI uri) {
        return new TransportRequest("getThings", HttpMethod.GET, uri, Headers.empty(), null, Duration.ofSeconds(10));
    }

    static TransportRequest post(URI uri) {
        RequestBody body = RequestBody.of("application/json", ByteString.encodeUtf8("{}"));
        return new TransportRequest("sendThings", HttpMethod.POST, uri, Headers.empty(), body, Duration.ofSeconds(10));
    }
}
