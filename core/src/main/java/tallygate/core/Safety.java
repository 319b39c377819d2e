package tallygate.core;

/**
 * Whether an operation may be repeated after a failure with an unknown outcome. The specification states it for every
 * operation ({@code x-safety}); the HTTP method is no reliable sign.
 */
public enum Safety {
    /** Reads only. */
    SAFE,
    /** Changes something; executing it twice has the same effect as once. */
    IDEMPOTENT,
    /** Changes something; executing it twice has another effect than once. */
    UNSAFE;

    /** Returns whether the operation can be repeated without a further effect. */
    public boolean repeatable() {
        return this != UNSAFE;
    }
}
