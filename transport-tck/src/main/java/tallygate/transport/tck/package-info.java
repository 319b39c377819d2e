/**
 * The transport contract as JUnit suites, for transports of this project and of anybody else. Start with
 * {@link tallygate.transport.tck.TransportContract}.
 * {@link tallygate.transport.tck.server.ScriptedServer} is useful by itself.
 */
@NullMarked
package tallygate.transport.tck;

import org.jspecify.annotations.NullMarked;
