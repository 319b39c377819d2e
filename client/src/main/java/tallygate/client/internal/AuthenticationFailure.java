package tallygate.client.internal;

import java.io.IOException;

/** No credentials could be had, because the call that should have brought them failed. */
final class AuthenticationFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException failure;

    AuthenticationFailure(IOException failure) {
        super(failure);
        this.failure = failure;
    }

    IOException failure() {
        return failure;
    }
}
