@NullMarked
package tallygate.genauth.internal.envelope;

import org.jspecify.annotations.NullMarked;
