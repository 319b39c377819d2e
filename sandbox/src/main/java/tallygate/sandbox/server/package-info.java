/**
 * A small HTTP/1.1 server over sockets, which the sandboxes and this project's own quality modules share. Not part of the
 * API: the module exports it to those modules only.
 */
@NullMarked
package tallygate.sandbox.server;

import org.jspecify.annotations.NullMarked;
