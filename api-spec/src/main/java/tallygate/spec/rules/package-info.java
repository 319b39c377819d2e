/** What a document must keep to, so that everything in it gets into the generated code. */
@NullMarked
package tallygate.spec.rules;

import org.jspecify.annotations.NullMarked;
