/** Calls as an API gets them, what it returns for them, and the way of both over the wire. */
@NullMarked
package tallygate.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
