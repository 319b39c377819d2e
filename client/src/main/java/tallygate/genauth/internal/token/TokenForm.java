package tallygate.genauth.internal.token;

/**
 * How requests carry a token, which differs between the vendor's brands.
 *
 * @param scheme the text before the token, with a blank at its end; may be empty
 * @param userPoolHeader the header that names the user pool
 */
public record TokenForm(String scheme, String userPoolHeader) {}
