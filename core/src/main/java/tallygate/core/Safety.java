package tallygate.core;

/**
 * Whether an operation may be sent again after a failure that leaves open whether the server carried it out. It is stated
 * for every operation in the specification ({@code x-safety}); the HTTP method says nothing reliable about it.
 */
public enum Safety {
    /** Reads only. */
    SAFE,
    /** Changes something, but twice is the same as once. */
    IDEMPOTENT,
    /** Twice is not the same as once. */
    UNSAFE;

    /** Whether sending it once more than wanted does no harm. */
    public boolean repeatable() {
        return this != UNSAFE;
    }
}
