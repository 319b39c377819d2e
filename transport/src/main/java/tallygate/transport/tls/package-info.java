/** Reads the files of TLS settings. Not exported; used through {@link tallygate.transport.TransportBuilder}. */
@NullMarked
package tallygate.transport.tls;

import org.jspecify.annotations.NullMarked;
