/** Responses, routes and checks of requests that follow from the OpenAPI documents. */
@NullMarked
package tallygate.sandbox.internal.spec;

import org.jspecify.annotations.NullMarked;
