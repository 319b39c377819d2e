@NullMarked
package tallygate.genauth.internal.signature;

import org.jspecify.annotations.NullMarked;
