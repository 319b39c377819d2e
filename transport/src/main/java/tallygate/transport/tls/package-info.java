/** Reads the files of TLS settings. Not exported; {@link tallygate.transport.TransportBuilder} is the way in. */
@NullMarked
package tallygate.transport.tls;

import org.jspecify.annotations.NullMarked;
