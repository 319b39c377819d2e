/** Servers that behave at random, and the outcome that every transport must have. */
@NullMarked
package tallygate.transport.tck.random;

import org.jspecify.annotations.NullMarked;
