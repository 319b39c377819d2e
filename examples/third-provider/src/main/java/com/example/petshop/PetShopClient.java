package com.example.petshop;

import com.example.petshop.model.ModelAdapterFactory;
import com.squareup.moshi.Moshi;
import java.util.List;
import tallygate.core.RequestOptions;
import tallygate.core.client.ClientBuilder;
import tallygate.core.client.ClientContext;
import tallygate.core.client.OperationClient;
import tallygate.core.client.ProviderClient;

/** Calls the pet shop: every operation of the document is a method. Thread-safe. */
public final class PetShopClient extends OperationClient implements PetStoreApi {
    private PetShopClient(ProviderClient calls) {
        super(calls, true);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings that all clients have, the key and the base URL. */
    public static final class Builder extends ClientBuilder<Builder> {
        private static final Moshi MOSHI =
                new Moshi.Builder().add(ModelAdapterFactory.INSTANCE).build();

        private ApiKey key;

        private Builder() {
            super("https://pets.example.org");
        }

        @Override
        protected Builder self() {
            return this;
        }

        public Builder key(String newKey) {
            key = new ApiKey(newKey);
            return this;
        }

        public Builder baseUrl(String baseUrl) {
            setBaseUrl(baseUrl);
            return this;
        }

        public PetShopClient build() {
            if (key == null) {
                throw new IllegalArgumentException("The client has no key; set it with key(key).");
            }
            ClientContext context = context(new StatusReader(), MOSHI, List.of(key.secret()));
            return new PetShopClient(context.start(key, RequestOptions.defaults(), ClientContext.commonHeaders()));
        }
    }
}
