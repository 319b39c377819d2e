/**
 * What every client of this library shares: operations, options, failures and paging. It knows no provider and no HTTP
 * library.
 */
@NullMarked
package tallygate.core;

import org.jspecify.annotations.NullMarked;
