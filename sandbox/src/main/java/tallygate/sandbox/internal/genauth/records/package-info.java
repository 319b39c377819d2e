/** The users, groups, roles, organizations and departments that a sandbox keeps. */
@NullMarked
package tallygate.sandbox.internal.genauth.records;

import org.jspecify.annotations.NullMarked;
