package tallygate.genauth.model;

import java.util.Optional;

/** An envelope within the data of a response: it may say that the call failed where the outer one says success. */
public interface NestedResponse {
    /** 200 or absent for success. */
    Optional<Integer> statusCode();

    /** What happened, in words for people. */
    Optional<String> message();

    /** A finer error code; as a rule only failures carry one. */
    Optional<Integer> apiCode();

    /** Names this request in the logs of the vendor. */
    Optional<String> requestId();
}
