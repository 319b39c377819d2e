/**
 * The code blocks of the README as programs that run; a test holds the two together. Each reads its account from the
 * environment, so a sandbox will do.
 */
@NullMarked
package tallygate.examples.snippets;

import org.jspecify.annotations.NullMarked;
