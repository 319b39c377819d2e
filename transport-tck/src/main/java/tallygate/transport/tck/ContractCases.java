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
            UrlAndHeaderContract.class,
            SingleRequestContract.class,
            TimeoutContract.class,
            CancellationContract.class,
            FramingContract.class,
            BodyContract.class,
            ConnectionContract.class,
            TlsContract.class,
            RoutingContract.class,
            FailureContract.class,
            RandomContract.class);

    private ContractCases() {}

    static String idOf(Method test) {
        return test.getAnnotation(DisplayName.class).value().split(" ", 2)[0];
    }

    static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (Class<?> suite : SUITES) {
            for (Method method : suite.getDeclaredMethods()) {
                if (method.isAnnotationPresent(DisplayName.class)) {
                    ids.add(idOf(method));
                }
            }
        }
        return ids;
    }
}
