package tallygate.client.internal;

import java.io.IOException;

/** No credentials could be had; the cause is the failure of the call that should have brought them. */
final class AuthenticationFailure extends IOException {
    private static final long serialVersionUID = 1L;

    AuthenticationFailure(IOException cause) {
        super(cause);
    }

    @Override
    public synchronized IOException getCause() {
        return (IOException) super.getCause();
    }
}
