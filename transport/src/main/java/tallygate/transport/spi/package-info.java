/**
 * Helps authors of transports: the behaviour that all transports share, so that callers need not know which one they use.
 * Callers of a transport do not need it. The engine uses its {@link tallygate.transport.spi.CallbackThreads}.
 */
@NullMarked
package tallygate.transport.spi;

import org.jspecify.annotations.NullMarked;
