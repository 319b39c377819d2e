/** Proposes changes of the documents of the APIs from reports of drift. */
@NullMarked
package tallygate.cli.drift;

import org.jspecify.annotations.NullMarked;
