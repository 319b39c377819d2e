/** The management API as Retrofit services, generated from the same specification as the client, over any transport. */
@NullMarked
package tallygate.genauth.services;

import org.jspecify.annotations.NullMarked;
