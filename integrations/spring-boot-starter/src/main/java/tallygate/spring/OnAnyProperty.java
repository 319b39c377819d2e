package tallygate.spring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches if any of several properties is set: half of a key must be an error, not a missing key. */
final class OnAnyProperty extends SpringBootCondition {
    /** The properties. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Names {
        String[] value();
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, Object> attributes =
                Objects.requireNonNull(metadata.getAnnotationAttributes(Names.class.getName()), "names");
        List<String> names = List.of((String[]) Objects.requireNonNull(attributes.get("value"), "value"));
        return new ConditionOutcome(
                names.stream().anyMatch(context.getEnvironment()::containsProperty),
                ConditionMessage.forCondition("any property")
                        .found("name", "names")
                        .items(names));
    }
}
