package tallygate.client.internal;

import java.util.Set;
import tallygate.client.DriftReport;

/**
 * What a body says.
 *
 * @param drift how it differs from its documentation, if anybody listens
 */
record DecodedBody<R>(R value, Set<DriftReport.Entry> drift) {}
