/** Stub mappings for WireMock, written without any class of it. */
@NullMarked
package tallygate.sandbox.internal.wiremock;

import org.jspecify.annotations.NullMarked;
