package tallygate.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Connects the clients of a test's application to offline sandboxes, whatever its properties say. The sandboxes are beans, so
 * that a test can provoke failures and examine their requests. Needs {@code tallygate-sandbox} on the class path of the
 * tests.
 *
 * <pre>{@code
 * @SpringBootTest
 * @WithSandbox
 * class BillingTest { ... }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({SandboxConfiguration.class, SandboxConfiguration.WithPagarme.class})
public @interface WithSandbox {}
