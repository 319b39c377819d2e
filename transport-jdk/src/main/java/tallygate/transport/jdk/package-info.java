/** The transport over {@code java.net.http}, the HTTP client of the JDK: no dependency beyond okio. */
@NullMarked
package tallygate.transport.jdk;

import org.jspecify.annotations.NullMarked;
