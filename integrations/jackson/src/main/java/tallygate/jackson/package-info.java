/** The generated types of this library as Jackson reads and writes them: a module each for Jackson 2 and 3. */
@NullMarked
package tallygate.jackson;

import org.jspecify.annotations.NullMarked;
