package tallygate.spring;

/**
 * Changes the builder of a client before it is built. Define a bean of it, for example of type
 * {@code ClientCustomizer<ManagementClient.Builder>}; several are applied in order.
 *
 * <p>{@code docs/spring-boot.md} has an example.
 *
 * @param <B> the builder
 */
@FunctionalInterface
public interface ClientCustomizer<B> {
    void customize(B builder);
}
