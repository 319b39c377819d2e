@NullMarked
package tallygate.genauth.internal.token;

import org.jspecify.annotations.NullMarked;
