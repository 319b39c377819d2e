@NullMarked
package tallygate.genauth.internal.events;

import org.jspecify.annotations.NullMarked;
