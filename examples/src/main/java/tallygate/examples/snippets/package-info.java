/**
 * The code blocks of README and docs as programs; a test checks that both are equal. Each reads its account from the
 * environment, so a sandbox is enough.
 */
@NullMarked
package tallygate.examples.snippets;

import org.jspecify.annotations.NullMarked;
