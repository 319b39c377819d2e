package tallygate.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** A slice for each class of a source file, with its nested ones. */
final class TopLevelClasses implements SliceAssignment {
    private static final PackageMatchers WITH_CYCLES = PackageMatchers.of(
            // A value, its adapter and what AutoValue writes refer to each other.
            "..model");

    @Override
    public String getDescription() {
        return "top-level classes";
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        if (WITH_CYCLES.test(type.getPackageName())) {
            return SliceIdentifier.ignore();
        }
        String name = type.getBaseComponentType().getName();
        int nested = name.indexOf('$');
        return SliceIdentifier.of(nested < 0 ? name : name.substring(0, nested));
    }
}
