package tallygate.genauth.internal.token;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.Secret;

/**
 * A fetched token.
 *
 * @param value the value of the Authorization header, without the scheme
 * @param userPoolId the pool of the access key, from the token itself; null if the token does not name one
 * @param lifetime counted from the receipt
 */
record ManagementToken(Secret value, @Nullable String userPoolId, Duration lifetime) {}
