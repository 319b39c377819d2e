/** A transport written from docs/writing-a-transport.md alone, over the Apache HTTP client. */
@NullMarked
package tallygate.examples.transport;

import org.jspecify.annotations.NullMarked;
