package tallygate.genauth.internal.token;

import java.time.Duration;
import tallygate.core.provider.Secret;

/**
 * A fetched token.
 *
 * @param value sent as the Authorization header, as it is
 * @param userPoolId the pool the access key belongs to, from the token itself
 * @param lifetime from the moment it was received
 */
record ManagementToken(Secret value, String userPoolId, Duration lifetime) {}
