/** A server that sends responses of every bad shape, and callers that must survive them in little memory. */
@NullMarked
package tallygate.chaos.hostile;

import org.jspecify.annotations.NullMarked;
