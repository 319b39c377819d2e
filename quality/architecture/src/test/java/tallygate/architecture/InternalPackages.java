package tallygate.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Package {@code a.internal.b} is visible in {@code a} and below it. */
final class InternalPackages extends ArchCondition<JavaClass> {
    private static final String INTERNAL = ".internal";

    InternalPackages() {
        super("use internal packages of their own module only");
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        user.getDirectDependenciesFromSelf().forEach(dependency -> {
            String used = dependency.getTargetClass().getPackageName();
            int at = (used + '.').indexOf(INTERNAL + '.');
            if (at >= 0 && !(user.getPackageName() + '.').startsWith(used.substring(0, at) + '.')) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        });
    }
}
