/** Calls and responses of an API, and their transport over HTTP. */
@NullMarked
package tallygate.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
