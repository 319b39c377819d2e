/**
 * Calculates quotas: how much of an entitlement is used, when to warn, and when it runs out. The types of this package use
 * the decimal text that the API sends, and do no I/O.
 */
@NullMarked
package tallygate.genauth.quota;

import org.jspecify.annotations.NullMarked;
