/** The OpenAPI documents that code is generated from, for programs that read them at run time: a sandbox, tests, documentation. */
@NullMarked
package tallygate.spec;

import org.jspecify.annotations.NullMarked;
