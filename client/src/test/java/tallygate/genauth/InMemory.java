package tallygate.genauth;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Within a class that runs over transports, a test where no transport takes part; docs/fault-cases.md says why. */
@Tag("in-memory")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InMemory {}
