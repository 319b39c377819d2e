package tallygate.core.internal.limit;

import tallygate.core.RateLimiter;
import tallygate.core.RouteLimit;

/** A limit and the rate limiter that grants its permits. */
public record LimitedRoute(RouteLimit limit, RateLimiter limiter) {}
