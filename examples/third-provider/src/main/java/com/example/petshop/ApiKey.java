package com.example.petshop;

import java.util.concurrent.CompletableFuture;
import tallygate.core.provider.Authentication;
import tallygate.core.provider.Authentication.Authenticated;
import tallygate.core.provider.Authenticator;
import tallygate.core.provider.Secret;
import tallygate.transport.TransportRequest;

/** Sends the key of the shop with every request. */
final class ApiKey implements Authenticator {
    private final Secret key;

    ApiKey(String key) {
        this.key = new Secret(key);
    }

    /** Returns the key, which messages and logs must not show. */
    Secret secret() {
        return key;
    }

    @Override
    public CompletableFuture<Authentication> authenticate(TransportRequest request) {
        return CompletableFuture.completedFuture(new Authenticated(request.withHeaders(
                request.headers().toBuilder().set("X-Key", key.reveal()).build())));
    }
}
