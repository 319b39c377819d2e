package tallygate.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** A slice for each class of a source file, with its nested ones. */
final class TopLevelClasses implements SliceAssignment {
    /**
     * HttpTransport finds its implementations, a document lists its operations, the contract its suites, and a program of
     * the sandbox its name.
     */
    private static final Set<String> WITH_CYCLES =
            Set.of("tallygate.transport", "tallygate.spec", "tallygate.transport.tck", "tallygate.sandbox.program");

    /** A value, its adapter and what AutoValue writes refer to each other. */
    private static final String GENERATED_VALUES = ".model";

    @Override
    public String getDescription() {
        return "top-level classes";
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String packageName = type.getPackageName();
        if (packageName.endsWith(GENERATED_VALUES) || WITH_CYCLES.contains(packageName)) {
            return SliceIdentifier.ignore();
        }
        String name = type.getBaseComponentType().getName();
        int nested = name.indexOf('$');
        return SliceIdentifier.of(nested < 0 ? name : name.substring(0, nested));
    }
}
