/** Converts a document to the form that the templates support, so that equivalent OpenAPI documents are generated alike. */
@NullMarked
package tallygate.spec.form;

import org.jspecify.annotations.NullMarked;
