@NullMarked
package tallygate.pagarme.internal.error;

import org.jspecify.annotations.NullMarked;
