package tallygate.client.internal;

import java.io.IOException;

/** A refusal of the server, where it ends the call. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    final transient ApiResponse response;

    RefusedException(ApiResponse response) {
        super(String.valueOf(response.error()));
        this.response = response;
    }
}
