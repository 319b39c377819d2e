package tallygate.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/** Where GenAuth is and how to sign in. A bean of this type replaces the properties, for example in tests. */
public interface GenauthConnectionDetails extends ConnectionDetails {
    /** Null for the vendor's. */
    @Nullable
    String host();

    String accessKeyId();

    String accessKeySecret();
}
