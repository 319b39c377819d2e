package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whether a call may be repeated decides whether a lost answer can send an e-mail twice. The golden file is what was
 * reviewed, operation by operation; the rules here are what no review may let through.
 */
class SafetyTest {
    private static final Spec SPEC = Spec.genauthManagement();
    private static final Path GOLDEN = Path.of("src/test/resources/safety.tsv");

    /** Each asks the server for something new, by a GET. */
    private static final Map<String, String> UNSAFE_READS = Map.of(
            "getMfaTriggerData", "issues an MFA token",
            "getBindPwd", "makes up a password",
            "verifyCustomDomainDns", "has the server check the domain, which may change its state",
            "verifyCustomDomainHttps", "has the server check the domain, which may change its state");

    /** Named like reads, yet more than that. */
    private static final Map<String, String> UNSAFE_POSTS_NAMED_LIKE_READS = Map.of(
            "getWechatMpAccessTokenInfo", "may make WeChat replace the token it gave before",
            "getAllMetadataRow", "moves a cursor on: the batch of a lost answer would be left out",
            "getPublicAccountOfGroups", "sets the groups; the vendor's name is wrong",
            "getManagementToken", "issues a token; asking again is harmless");

    @Test
    void safetyIsWhatWasReviewed() throws IOException {
        String table = SPEC.operations().stream()
                .map(operation ->
                        String.join("\t", operation.id(), operation.method(), operation.sentPath(), safety(operation)))
                .collect(Collectors.joining("\n", "operation\tmethod\tpath\tsafety\n", "\n"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, table);
        }
        assertThat(table)
                .as(
                        "safety.tsv is not what the spec says. Review each changed line (what if the answer is lost, and the"
                                + " call made again?), then run api-spec/regenerate")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyGetIsSafeButForThoseThatMakeSomethingNew() {
        assertThat(ids("GET", "idempotent|unsafe")).containsExactlyInAnyOrderElementsOf(UNSAFE_READS.keySet());
    }

    @Test
    void everyPutAndDeleteIsIdempotent() {
        assertThat(ids("PUT|DELETE", "safe|unsafe")).isEmpty();
        assertThat(ids("PUT|DELETE", "idempotent")).isNotEmpty();
    }

    @Test
    void operationNamedLikeAReadIsSafeOrHasAReason() {
        Set<String> notSafe = ids("POST", "idempotent|unsafe").stream()
                .filter(id -> id.matches("(list|get|search|find|query|check|is|has|filter|preview)[A-Z].*"))
                .collect(Collectors.toSet());
        assertThat(notSafe).isEqualTo(UNSAFE_POSTS_NAMED_LIKE_READS.keySet());
    }

    /** What creates, sends or lets something run is neither a read nor the same when it is done twice. */
    @Test
    void operationThatCreatesSendsOrStartsIsUnsafe() {
        List<String> actions = SPEC.operations().stream()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> operation
                        .sentPath()
                        .matches(".*/(batch-)?(create|add|send|import|pub|copy|trigger"
                                + "|execute|generate|refresh|transfer|kick|reupload|upload|define|capture)(-.*|/.*|$)"))
                .filter(operation -> !safety(operation).equals("unsafe"))
                .map(Spec.Operation::id)
                .toList();
        assertThat(actions).isEmpty();
        assertThat(ids("POST", "safe|idempotent"))
                .noneMatch(id -> id.matches(
                        "(batch)?(create|add|send|import|pub|copy|trigger|execute|generate|refresh)[A-Z]?.*"));
    }

    @Test
    void noSafeOperationIsNamedLikeAWrite() {
        assertThat(ids(".*", "safe"))
                .filteredOn(id ->
                        !Set.of("importTenantHistory", "importTenantNotifyUser").contains(id))
                .noneMatch(
                        id -> id.matches(
                                "(set|update|delete|remove|save|bind|unbind|assign|revoke|enable|disable|change"
                                        + "|create|add|send|import|export|reset|resign|kick|link|unlink|authorize|approve|reject)[A-Z].*"));
    }

    /** A user who is meant to get a message must not get it twice. */
    @Test
    void operationThatSendsNotificationsIsUnsafe() {
        Set<String> notifying = SPEC.operations().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .filter(operation -> notifies(operation.requestType()))
                .filter(operation -> !safety(operation).equals("unsafe"))
                .map(Spec.Operation::id)
                .collect(Collectors.toSet());
        assertThat(notifying).isEmpty();
    }

    /** Done twice, it would name a code that the first call has changed, and fail although it worked. */
    @Test
    void operationThatChangesItsOwnKeyIsUnsafe() {
        assertThat(SPEC.operations())
                .filteredOn(operation -> SPEC.properties(operation.requestType()).keySet().stream()
                        .anyMatch(name -> name.matches("newCode|.*NewCode")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(safety(operation)).isEqualTo("unsafe"));
    }

    private static boolean notifies(String type) {
        return SPEC.properties(type).entrySet().stream()
                .anyMatch(property -> property.getKey().matches("(?i)send.*notification|.*notify.*")
                        || property.getKey().equals("options")
                                && notifies(Spec.referenced(Yaml.object(property.getValue()))));
    }

    private static Set<String> ids(String method, String safety) {
        return SPEC.operations().stream()
                .filter(operation ->
                        operation.method().matches(method) && safety(operation).matches(safety))
                .map(Spec.Operation::id)
                .collect(Collectors.toSet());
    }

    private static String safety(Spec.Operation operation) {
        return String.valueOf(operation.description().get("x-safety"));
    }
}
