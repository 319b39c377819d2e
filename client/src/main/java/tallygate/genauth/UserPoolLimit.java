package tallygate.genauth;

import tallygate.core.RouteLimit;

/**
 * The published rate limit of GenAuth, for {@link ManagementClient.Builder#rateLimit}. It applies to a user pool, so
 * processes that share one must share the limit.
 *
 * <pre>{@code
 * ManagementClient.builder().rateLimit(UserPoolLimit.PUBLISHED);
 * }</pre>
 */
public final class UserPoolLimit {
    /** 300 calls a second to the management API, all operations together. */
    public static final RouteLimit PUBLISHED = RouteLimit.ofAll(300 * 60);

    private UserPoolLimit() {}
}
