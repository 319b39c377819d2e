package tallygate.transport.retrofit;

import java.net.PasswordAuthentication;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import tallygate.transport.tck.TransportSettings;

/** Clients with the settings that a case of the contract asks for. */
final class ConfiguredClients {
    private ConfiguredClients() {}

    static OkHttpClient of(OkHttpClient template, TransportSettings settings) {
        OkHttpClient.Builder client = template.newBuilder();
        TransportSettings.Tls tls = settings.tls();
        if (tls != null) {
            client.sslSocketFactory(tls.context().getSocketFactory(), tls.trustManager());
        }
        if (settings.proxies() != null) {
            client.proxySelector(settings.proxies());
        }
        PasswordAuthentication credentials = settings.proxyCredentials();
        if (credentials != null) {
            client.proxyAuthenticator(answering(credentials));
        }
        return client.build();
    }

    private static Authenticator answering(PasswordAuthentication credentials) {
        String basic = Credentials.basic(credentials.getUserName(), new String(credentials.getPassword()));
        return (route, response) -> response.request().header("Proxy-Authorization") != null
                ? null
                : response.request()
                        .newBuilder()
                        .header("Proxy-Authorization", basic)
                        .build();
    }
}
