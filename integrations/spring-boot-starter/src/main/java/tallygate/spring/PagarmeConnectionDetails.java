package tallygate.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/** The address of Pagar.me and the secret key. A bean of this type replaces the properties, for example in tests. */
public interface PagarmeConnectionDetails extends ConnectionDetails {
    /** Returns the base URL; null for the vendor's. */
    @Nullable
    String baseUrl();

    String secretKey();
}
