/** The rules of a document, so that everything in it is in the generated code. */
@NullMarked
package tallygate.spec.rules;

import org.jspecify.annotations.NullMarked;
