/** Modules for Jackson 2 and 3 that read and write the generated types of this library. */
@NullMarked
package tallygate.jackson;

import org.jspecify.annotations.NullMarked;
