package tallygate.transport.tck;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;

/** The ids of the cases: the first word of each test's display name. */
final class ContractCases {
    static final List<Class<? extends ContractSuite>> SUITES = List.of(
            BasicsContract.class,
            AddedHeadersContract.class,
            UrlAndHeaderContract.class,
            SingleRequestContract.class,
            TimeoutContract.class,
            CancellationContract.class,
            CloseContract.class,
            IsolationContract.class,
            FramingContract.class,
            BodyContract.class,
            ConnectionContract.class,
            TlsContract.class,
            RoutingContract.class,
            ProxySelectionContract.class,
            AuthenticationContract.class,
            TrustContract.class,
            HostNameContract.class,
            FailureContract.class,
            ReuseContract.class,
            FramingLimitContract.class,
            RandomContract.class);

    /** Nested in {@link WebSocketContract}, for transports that open WebSockets. */
    static final List<Class<? extends ContractSuite>> CAPABILITIES = List.of(
            WebSocketOpeningContract.class,
            WebSocketOpeningFailureContract.class,
            WebSocketMessageContract.class,
            WebSocketHeartbeatContract.class,
            WebSocketEndContract.class);

    /** Nested in {@link Http2Contract}, for transports that speak HTTP/2. */
    static final List<Class<? extends ContractSuite>> HTTP2 = List.of(
            Http2UnprocessedContract.class,
            Http2StreamContract.class,
            Http2BodyContract.class,
            Http2FloodContract.class,
            Http2ExchangeContract.class);

    private ContractCases() {}

    static Set<String> ids() {
        Set<String> ids = idsOf(SUITES);
        ids.addAll(idsOf(CAPABILITIES));
        ids.addAll(idsOf(HTTP2));
        return ids;
    }

    static Set<String> idsOf(List<Class<? extends ContractSuite>> suites) {
        Set<String> ids = new TreeSet<>();
        for (Class<?> suite : suites) {
            for (Method method : suite.getDeclaredMethods()) {
                if (method.isAnnotationPresent(DisplayName.class)) {
                    ids.add(CaseId.of(method));
                }
            }
        }
        return ids;
    }
}
