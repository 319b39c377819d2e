/** The clients as beans of Spring Boot. {@code docs/spring-boot.md} lists the properties. */
@NullMarked
package tallygate.spring;

import org.jspecify.annotations.NullMarked;
