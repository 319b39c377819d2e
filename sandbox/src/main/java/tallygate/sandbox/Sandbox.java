package tallygate.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import tallygate.sandbox.internal.genauth.FixedResponses;
import tallygate.sandbox.internal.genauth.GenauthApi;
import tallygate.sandbox.internal.genauth.TokenIssuer;
import tallygate.sandbox.internal.spec.SharedSpecifications;
import tallygate.sandbox.internal.wiremock.MappingFiles;
import tallygate.spec.Specification;

/**
 * Runs an offline management API on a loopback port, for tests, examples and first steps.
 *
 * <p>The sandbox checks the key pair, issues tokens and checks requests against the specification. It keeps users, groups,
 * roles, organizations and departments in memory, has fixed orders, usages and monthly active users, and returns documented
 * examples or generated values for all other operations. The responses are the same in every run. On request it fails in each
 * documented way. Thread-safe. Closing it frees the port and drops the records.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start();
 *         ManagementClient client = ManagementClient.builder()
 *                 .host(sandbox.baseUrl())
 *                 .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
 *                 .build()) {
 *     client.getUsageInfo();
 * }
 * }</pre>
 *
 * <p>{@code docs/sandbox.md} lists what it keeps, and how it fails on request.
 */
public final class Sandbox extends RunningSandbox {
    private Sandbox(int port, int seed) {
        super(port, "", new GenauthApi(SharedSpecifications.genauth(), new TokenIssuer(Clock.systemUTC()), seed));
    }

    /** Starts a sandbox on a free loopback port. */
    public static Sandbox start() {
        return start(0);
    }

    /**
     * Starts a sandbox on the given loopback port.
     *
     * @param port from 1 to 65535, or 0 for any free one
     * @throws IllegalArgumentException if the port is out of range
     * @throws IllegalStateException if the port is taken or not allowed
     */
    public static Sandbox start(int port) {
        return start(port, 0);
    }

    /**
     * Starts a sandbox with values that are generated from a seed: after the same requests, sandboxes with the same seed
     * return the same responses, except for tokens.
     *
     * @param port from 1 to 65535, or 0 for any free one
     * @param seed from 0 to 9999; 0 is the default and keeps the documented examples unchanged
     * @throws IllegalArgumentException if the port or seed is out of range
     * @throws IllegalStateException if the port is taken or not allowed
     */
    public static Sandbox start(int port, int seed) {
        return new Sandbox(port, seed);
    }

    /** Returns the id of the only key pair that the token call accepts; the same for every sandbox. */
    public String accessKeyId() {
        return GenauthApi.ACCESS_KEY_ID;
    }

    /** Returns the secret of the only key pair that the token call accepts; the same for every sandbox. */
    public String accessKeySecret() {
        return GenauthApi.ACCESS_KEY_SECRET;
    }

    /** Returns how many token requests have arrived, failed ones included. */
    public int tokenRequests() {
        return requests(GenauthApi.TOKEN_PATH);
    }

    /**
     * Writes every operation as a WireMock stub mapping: one JSON file for each method and path, named after the operation, with
     * the documented example as its response. The responses do not depend on the request, and no token is checked. Files of the
     * same names are replaced, others stay.
     *
     * @param directory such as the folder {@code mappings} of a WireMock; created if it is missing
     * @throws IOException if a file cannot be written
     */
    public static void writeWireMockMappings(Path directory) throws IOException {
        Specification specification = SharedSpecifications.genauth();
        new MappingFiles(specification, new FixedResponses(specification)::response).write(directory);
    }
}
