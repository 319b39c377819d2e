package tallygate.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/** Where Pagar.me is and how to sign in. A bean of this type replaces the properties, for example in tests. */
public interface PagarmeConnectionDetails extends ConnectionDetails {
    /** Null for the vendor's. */
    @Nullable
    String baseUrl();

    String secretKey();
}
