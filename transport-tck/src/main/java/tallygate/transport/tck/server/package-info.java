/** A scripted raw-socket server, which does to each connection what a test wants, faults included. */
@NullMarked
package tallygate.transport.tck.server;

import org.jspecify.annotations.NullMarked;
