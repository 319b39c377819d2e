package tallygate.core.internal.response;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tallygate.core.internal.call.Call;
import tallygate.core.provider.Secret;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.Redactor;
import tallygate.transport.TransportRequest;

/** The secrets of a client, to which each call adds those of its requests. */
public final class ClientSecrets {
    /** Their values are the same for all clients, or come from the server as well. */
    private static final Set<String> PUBLIC_HEADERS = Set.of("accept", "accept-encoding", "content-type", "user-agent");

    /** Shorter values are page numbers, limits and flags, which occur in other text by chance. */
    private static final int SHORTEST_VALUE = 4;

    private final List<String> credentials;
    private final HttpTransport transport;

    /** @param transport may know more secrets */
    public ClientSecrets(List<Secret> credentials, HttpTransport transport) {
        this.credentials = credentials.stream().map(Secret::reveal).toList();
        this.transport = transport;
    }

    /** Returns the redaction for responses to the requests of a call. */
    public Redaction of(Call<?> call) {
        List<String> secrets = new ArrayList<>(credentials);
        call.sent().stream().flatMap(request -> ofHeaders(request.headers())).forEach(secrets::add);
        Redactor ofHeaders = Redactor.of(secrets);
        call.sent().stream().flatMap(ClientSecrets::ofQuery).forEach(secrets::add);
        return new Redaction(ofHeaders, Redactor.of(secrets), transport);
    }

    /** Returns the redaction for a request with these headers that is not a call. */
    public Redaction of(Headers sent) {
        List<String> secrets = new ArrayList<>(credentials);
        ofHeaders(sent).forEach(secrets::add);
        Redactor all = Redactor.of(secrets);
        return new Redaction(all, all, transport);
    }

    /** Returns the values, and their parts after a scheme or a name, as in {@code Bearer token} or {@code word id:signature}. */
    private static Stream<String> ofHeaders(Headers headers) {
        List<String> values = new ArrayList<>();
        headers.forEach((name, value) -> {
            if (!PUBLIC_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.add(value);
                values.add(value.substring(value.lastIndexOf(' ') + 1));
                values.add(value.substring(value.lastIndexOf(':') + 1));
            }
        });
        return longEnough(values.stream());
    }

    private static Stream<String> ofQuery(TransportRequest request) {
        String query = request.uri().getRawQuery();
        return query == null
                ? Stream.empty()
                : longEnough(Stream.of(query.split("&")).map(ClientSecrets::value));
    }

    private static String value(String parameter) {
        String encoded = parameter.substring(parameter.indexOf('=') + 1);
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static Stream<String> longEnough(Stream<String> values) {
        return values.filter(value -> value.length() >= SHORTEST_VALUE);
    }
}
