package tallygate.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/** The address of GenAuth and the access key. A bean of this type replaces the properties, for example in tests. */
public interface GenauthConnectionDetails extends ConnectionDetails {
    /** Returns the host; null for the vendor's. */
    @Nullable
    String host();

    String accessKeyId();

    String accessKeySecret();
}
