/** Calls of a transport under test: on a thread of their own, so that a transport that hangs fails a case. */
@NullMarked
package tallygate.transport.tck.call;

import org.jspecify.annotations.NullMarked;
