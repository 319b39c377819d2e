package tallygate.client.internal;

import java.io.IOException;
import java.util.Objects;
import tallygate.client.ApiError;

/** A refusal of the server, where it ends an attempt. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    final transient ApiResponse response;

    RefusedException(ApiResponse response) {
        super(String.valueOf(response.error()));
        this.response = response;
    }

    ApiError error() {
        return Objects.requireNonNull(response.error());
    }
}
