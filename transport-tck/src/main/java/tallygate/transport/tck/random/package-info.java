/** Servers that behave at random, and what every transport must make of them. */
@NullMarked
package tallygate.transport.tck.random;

import org.jspecify.annotations.NullMarked;
