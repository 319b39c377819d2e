/**
 * The engine under the clients. Nothing here is API: it may change in any release, and generated code does not know it.
 *
 * <p>A call goes encode, authenticate, log, transport, decide, decode; {@link tallygate.client.internal.ApiCaller} puts the
 * steps together, and each {@link tallygate.client.internal.Exchange} adds one behaviour.
 */
@NullMarked
package tallygate.client.internal;

import org.jspecify.annotations.NullMarked;
