/** A transport by somebody who only read docs/writing-a-transport.md, over an HTTP library of their own choice. */
@NullMarked
package tallygate.examples.transport;

import org.jspecify.annotations.NullMarked;
