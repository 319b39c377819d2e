package tallygate.genauth.internal.token;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.Secret;

/**
 * A fetched token.
 *
 * @param value sent as the Authorization header, as it is
 * @param userPoolId the pool the access key belongs to, from the token itself; null where the token does not name one
 * @param lifetime from the moment it was received
 */
record ManagementToken(Secret value, @Nullable String userPoolId, Duration lifetime) {}
