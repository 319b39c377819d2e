package tallygate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Where the packages of one module may lead, and what is public. */
@AnalyzeClasses(packages = "tallygate", importOptions = LibraryCode.class)
class PackagesTest {
    /** The rooms of core, from the ground floor up. */
    private static final List<String> ROOMS = List.of(
            "tallygate.core",
            "tallygate.core.error",
            "tallygate.core.paging",
            "tallygate.core.observe",
            "tallygate.core.provider",
            "tallygate.core.internal.call",
            "tallygate.core.internal.request",
            "tallygate.core.internal.response",
            "tallygate.core.internal.observe",
            "tallygate.core.internal.auth",
            "tallygate.core.internal.limit",
            "tallygate.core.internal.retry",
            "tallygate.core.internal.pipeline",
            "tallygate.core.client");

    /** The others of core are for modules of providers. */
    private static final Set<String> FOR_USERS =
            Set.of("tallygate.core", "tallygate.core.error", "tallygate.core.paging", "tallygate.core.observe");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("tallygate.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule internalPackagesStayInTheirModule = classes().should(new InternalPackages());

    @ArchTest
    static final ArchRule coreHasTheseRooms = classes()
            .that()
            .resideInAPackage("tallygate.core..")
            .should()
            .resideInAnyPackage(ROOMS.toArray(String[]::new));

    @ArchTest
    static void anImportOfCorePointsDown(JavaClasses classes) {
        for (int room = 0; room < ROOMS.size() - 1; room++) {
            String[] above = ROOMS.subList(room + 1, ROOMS.size()).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOMS.get(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(classes);
        }
    }

    /** Rooms are packages, so what one room offers another is public; module-info hides it from users. */
    @ArchTest
    static void usersSeeAFewTypesOfCore(JavaClasses classes) {
        List<JavaClass> types = topLevelTypesOfCore(classes);
        List<JavaClass> seen = types.stream()
                .filter(type -> FOR_USERS.contains(type.getPackageName()))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();

        assertThat(seen).isNotEmpty().hasSizeLessThanOrEqualTo(types.size() * 40 / 100);
    }

    @ArchTest
    static final ArchRule aTransportIsOnePublicClass = classes()
            .that()
            .resideInAnyPackage("tallygate.transport.jdk", "tallygate.transport.retrofit")
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should()
            .haveSimpleNameEndingWith("Transport");

    private static List<JavaClass> topLevelTypesOfCore(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getPackageName().startsWith("tallygate.core"))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }
}
