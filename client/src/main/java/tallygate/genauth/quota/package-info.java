/**
 * Quotas: how much of an entitlement is used, when to warn, and when it runs out. The types of this package calculate with
 * the decimal text that the API sends, and do no I/O.
 */
@NullMarked
package tallygate.genauth.quota;

import org.jspecify.annotations.NullMarked;
