/**
 * The hand-written part of the JSON mapping, which generated value types and adapters share.
 *
 * <p>For users: {@link tallygate.json.JsonDocument} reads and writes whole documents, {@link tallygate.json.JsonValues}
 * handles JSON of no documented shape, {@link tallygate.json.VendorTime} reads the times of the API,
 * {@link tallygate.json.DriftObserver} receives the differences of a document from its documentation, and
 * {@link tallygate.json.MissingPropertyException} reports a missing required property.
 *
 * <p>For generated code: the other types are public only because generated code lives in other packages. They may change with
 * the templates at any release.
 */
@NullMarked
package tallygate.json;

import org.jspecify.annotations.NullMarked;
