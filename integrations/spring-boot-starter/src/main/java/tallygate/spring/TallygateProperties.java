package tallygate.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties below {@code tallygate}. The application does not start with a misspelt one; the message names it.
 *
 * @param genauth the account of GenAuth
 * @param pagarme the account of Pagar.me
 * @param transport the transport of both
 * @param quota the reading of quotas for metrics and health
 */
@ConfigurationProperties(prefix = "tallygate", ignoreUnknownFields = false)
public record TallygateProperties(
        @DefaultValue Genauth genauth,
        @DefaultValue Pagarme pagarme,
        @DefaultValue Transport transport,
        @DefaultValue Quota quota) {

    /**
     * @param accessKeyId id of the access key; with the secret it makes the client a bean
     * @param accessKeySecret secret of the access key
     * @param host the URL of the service
     * @param tenantId the tenant of all calls
     * @param timeout how long a call may take, retries included
     */
    public record Genauth(
            @Nullable String accessKeyId,
            @Nullable String accessKeySecret,
            @Nullable String host,
            @Nullable String tenantId,
            @Nullable Duration timeout) {

        /** Returns a text without the secret. */
        @Override
        public String toString() {
            return "Genauth[host=" + host + ", tenantId=" + tenantId + ", timeout=" + timeout + "]";
        }
    }

    /**
     * @param secretKey the secret key; it makes the clients beans
     * @param baseUrl the URL of the service
     * @param timeout how long a call may take, retries included
     */
    public record Pagarme(@Nullable String secretKey, @Nullable String baseUrl, @Nullable Duration timeout) {

        /** Returns a text without the secret. */
        @Override
        public String toString() {
            return "Pagarme[baseUrl=" + baseUrl + ", timeout=" + timeout + "]";
        }
    }

    /**
     * @param type the transport; auto selects Retrofit if it is on the class path, else the JDK's client
     * @param connectTimeout how long opening a connection may take
     * @param sslBundle name of the SSL bundle with trusted authorities and a client certificate
     * @param proxy host and port of a proxy
     */
    public record Transport(
            @DefaultValue("auto") TransportType type,
            @Nullable Duration connectTimeout,
            @Nullable String sslBundle,
            @Nullable String proxy) {}

    /** The libraries that send requests. */
    public enum TransportType {
        /** Retrofit where {@code tallygate-transport-retrofit} is there, else the JDK. */
        AUTO,
        /** {@code java.net.http}. */
        JDK,
        /** Retrofit and OkHttp. */
        RETROFIT
    }

    /**
     * @param metrics whether the gauges of quotas are read, where there is a meter registry
     * @param interval time between two readings
     */
    public record Quota(@DefaultValue("true") boolean metrics, @DefaultValue("15m") Duration interval) {}
}
