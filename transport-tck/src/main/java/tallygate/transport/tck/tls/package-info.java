/** Certificates that are created when a test runs. */
@NullMarked
package tallygate.transport.tck.tls;

import org.jspecify.annotations.NullMarked;
