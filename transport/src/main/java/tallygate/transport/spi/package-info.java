/**
 * Pieces for writing a transport: what every one of them needs alike, so that a caller cannot tell one from another. A
 * caller of a transport has no use for them.
 */
@NullMarked
package tallygate.transport.spi;

import org.jspecify.annotations.NullMarked;
