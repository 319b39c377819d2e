/**
 * The engine under the clients. Nothing here is API: it may change in any release, and generated code does not know it.
 *
 * <p>A call goes encode, authenticate, log, transport, decide, decode; {@link tallygate.core.internal.pipeline.ApiCaller} puts the
 * steps together, and each {@link tallygate.core.internal.call.CallStep} adds one behaviour.
 */
@NullMarked
package tallygate.core.internal.pipeline;

import org.jspecify.annotations.NullMarked;
