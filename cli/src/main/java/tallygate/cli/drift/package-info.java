/** What reports of drift say about the documents of the APIs. */
@NullMarked
package tallygate.cli.drift;

import org.jspecify.annotations.NullMarked;
