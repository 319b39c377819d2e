/**
 * The transport contract as JUnit suites, for the transports of this project and for others. Start with
 * {@link tallygate.transport.tck.TransportContract}. {@link tallygate.transport.tck.server.ScriptedServer} is useful by
 * itself.
 */
@NullMarked
package tallygate.transport.tck;

import org.jspecify.annotations.NullMarked;
