/** Offline servers of both APIs, for tests, examples and first steps. */
@NullMarked
package tallygate.sandbox;

import org.jspecify.annotations.NullMarked;
