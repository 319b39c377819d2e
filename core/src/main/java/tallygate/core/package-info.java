/** The common API of all clients: operations, options, failures and paging. It depends on no provider and no HTTP library. */
@NullMarked
package tallygate.core;

import org.jspecify.annotations.NullMarked;
