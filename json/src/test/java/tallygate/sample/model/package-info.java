@NullMarked
package tallygate.sample.model;

import org.jspecify.annotations.NullMarked;
