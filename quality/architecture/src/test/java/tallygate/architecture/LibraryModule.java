package tallygate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The packages of a Maven module. */
record LibraryModule(String... packages) {
    /** Nothing but its own packages, the JDK, the annotations for null, and the others. */
    ArchRule usesOnly(String... others) {
        String[] allowed = Stream.of(packages, others, new String[] {"java..", "org.jspecify.annotations"})
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
