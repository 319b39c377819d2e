/**
 * Value types of Pagar.me, generated from {@code tallygate/spec/pagarme.yaml}.
 *
 * <p>Every type is immutable, compares by value and has a builder. A required property is returned directly, an optional one
 * as an {@link java.util.Optional}; lists and maps are never null and never change. A value that was decoded may lack
 * required properties: the accessor of such a property throws {@link tallygate.json.MissingPropertyException}, all others
 * work.
 */
@NullMarked
package tallygate.pagarme.model;

import org.jspecify.annotations.NullMarked;
