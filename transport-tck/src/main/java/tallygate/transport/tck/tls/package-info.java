/** Certificates that are made when a test runs. */
@NullMarked
package tallygate.transport.tck.tls;

import org.jspecify.annotations.NullMarked;
