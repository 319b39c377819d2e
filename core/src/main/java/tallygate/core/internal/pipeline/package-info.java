/**
 * The call pipeline of the clients. Nothing here is API: it may change in any release, and generated code does not use it.
 *
 * <p>{@link tallygate.core.internal.pipeline.CallPipeline} lists the steps of a call; each
 * {@link tallygate.core.internal.call.CallStep} adds one behaviour.
 */
@NullMarked
package tallygate.core.internal.pipeline;

import org.jspecify.annotations.NullMarked;
