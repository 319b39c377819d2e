package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

final class ContractCasesTest {
    /** Plain http, the listener and the choice of a transport are decided elsewhere: docs/writing-a-transport.md says where. */
    private static final Set<String> NOT_OF_A_TRANSPORT = Set.of("T100", "T104", "T105", "T106");

    private static final int[] SECOND_EDITION = {
        120, 121, 122, 123, 124, 125, 126, 127, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141
    };

    @Test
    void theSuitesHaveEveryCaseOfTheContract() {
        Set<String> expected = IntStream.concat(IntStream.rangeClosed(1, 107), IntStream.of(SECOND_EDITION))
                .mapToObj("T%02d"::formatted)
                .filter(id -> !NOT_OF_A_TRANSPORT.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, withoutLetters(ContractCases.SUITES));
    }

    @Test
    void theSuitesOfWebSocketsHaveEveryCaseOfTheirs() {
        Set<String> expected = IntStream.concat(IntStream.rangeClosed(1, 13), IntStream.rangeClosed(20, 37))
                .mapToObj("W%02d"::formatted)
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("T151");

        assertEquals(expected, withoutLetters(ContractCases.CAPABILITIES));
    }

    @Test
    void theSuitesOfHttp2HaveEveryCaseOfTheirs() {
        Set<String> expected = IntStream.rangeClosed(110, 119)
                .mapToObj("T%d"::formatted)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> ofHttp2Alone = withoutLetters(ContractCases.HTTP2);
        ofHttp2Alone.removeAll(withoutLetters(ContractCases.SUITES));
        assertEquals(expected, ofHttp2Alone);
    }

    @Test
    void everyTestNamesItsCaseAndCannotBeOverridden() {
        for (Class<?> suite : allSuites()) {
            for (Method method : suite.getDeclaredMethods()) {
                if (AnnotationSupport.isAnnotated(method, Testable.class)) {
                    assertTrue(method.isAnnotationPresent(DisplayName.class), () -> method + " has no display name");
                    assertTrue(
                            CaseId.of(method).matches("T\\d{2,3}[a-z]?|W\\d{2}[a-z]?"),
                            () -> method + " names no case");
                    assertTrue(Modifier.isFinal(method.getModifiers()), () -> method + " must be final");
                }
            }
        }
    }

    @Test
    void theContractsNestEverySuite() {
        assertEquals(Set.copyOf(ContractCases.SUITES), nestedIn(TransportContract.class));
        assertEquals(Set.copyOf(ContractCases.CAPABILITIES), nestedIn(WebSocketContract.class));
        assertEquals(Set.copyOf(ContractCases.HTTP2), nestedIn(Http2Contract.class));
    }

    private static Set<Class<?>> nestedIn(Class<?> contract) {
        return Arrays.stream(contract.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Nested.class))
                .map(Class::getSuperclass)
                .collect(Collectors.toSet());
    }

    private static List<Class<? extends ContractSuite>> allSuites() {
        List<Class<? extends ContractSuite>> all = new ArrayList<>(ContractCases.SUITES);
        all.addAll(ContractCases.CAPABILITIES);
        all.addAll(ContractCases.HTTP2);
        return all;
    }

    private static Set<String> withoutLetters(List<Class<? extends ContractSuite>> suites) {
        return ContractCases.idsOf(suites).stream()
                .map(id -> id.replaceAll("[a-z]$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
