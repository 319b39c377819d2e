package tallygate.genauth.model;

/** A response that says with a flag of its own, beside its status, whether the operation did anything. */
public interface SuccessReport {
    /** False only if the server says so; true where the flag is missing. */
    boolean succeeded();
}
