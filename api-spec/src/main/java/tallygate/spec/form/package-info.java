/** Brings a document into the one form that the templates know, so that what OpenAPI can say in several ways is generated alike. */
@NullMarked
package tallygate.spec.form;

import org.jspecify.annotations.NullMarked;
