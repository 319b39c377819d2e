package tallygate.transport.tck;

import java.lang.reflect.Method;
import org.junit.jupiter.api.DisplayName;

/** The id of a case: the first word of its display name. */
final class CaseId {
    private CaseId() {}

    static String of(Method test) {
        return test.getAnnotation(DisplayName.class).value().split(" ", 2)[0];
    }
}
