package com.example.petshop;

import tallygate.core.Operation;
import tallygate.core.error.ApiError;
import tallygate.core.provider.BodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.ResponseReader;
import tallygate.json.MalformedJsonException;

/** Decides by the HTTP status alone whether a call succeeded. */
final class StatusReader implements ResponseReader {
    @Override
    public <R> Outcome<R> read(Operation<?, R> operation, BufferedResponse response, BodyDecoder decoder) {
        if (!response.isHttpSuccess()) {
            return Outcome.refused(response, new ApiError(response.status(), null, null, null, null, null));
        }
        try {
            return Outcome.success(response, decoder.decode(operation, response));
        } catch (MalformedJsonException e) {
            return Outcome.malformed(response, String.valueOf(e.getMessage()));
        }
    }
}
