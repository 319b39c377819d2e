package tallygate.core.internal.limit;

import tallygate.core.RateLimiter;
import tallygate.core.RouteLimit;

/** A limit and what grants its permits. */
public record LimitedRoute(RouteLimit limit, RateLimiter limiter) {}
