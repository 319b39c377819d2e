package tallygate.genauth.internal.token;

/**
 * How requests carry a token: what differs between the vendor's brands.
 *
 * @param scheme what stands before the token, with its blank, or empty
 * @param userPoolHeader the header that names the user pool
 */
public record TokenForm(String scheme, String userPoolHeader) {}
