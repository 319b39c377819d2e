/** A scripted raw-socket server that runs a test's script on each connection, faults included. */
@NullMarked
package tallygate.transport.tck.server;

import org.jspecify.annotations.NullMarked;
