package tallygate.genauth.model;

import tallygate.json.MissingPropertyException;

/**
 * An answer of the management API: beside its data it says by itself whether the call succeeded. Every type of an answer is
 * one, so that code that is made for none of them can ask.
 */
public interface ManagementAnswer {
    /**
     * 200 for success, whatever the HTTP status says.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    Integer statusCode();

    /**
     * What happened, in words for people.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    String message();
}
