@NullMarked
package tallygate.core.internal.auth;

import org.jspecify.annotations.NullMarked;
