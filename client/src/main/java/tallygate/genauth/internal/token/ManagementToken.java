package tallygate.client.internal;

import java.time.Duration;

/**
 * What one token call brought.
 *
 * @param value sent as the Authorization header, as it is
 * @param userPoolId the pool the access key belongs to, from the token itself
 * @param lifetime from the moment it was received
 */
record ManagementToken(Secret value, String userPoolId, Duration lifetime) {}
