package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A value that is marked as a secret is not shown by {@code toString}, and so by no log. */
class SecretsTest {
    private static final Spec SPEC = Spec.genauthManagement();
    private static final Pattern NAMED_LIKE_A_SECRET = Pattern.compile(
            "(?i).*(secret|passw|pwd|senderpass|token|private_?key|salt|cipher|recoverycode|apikey|credential"
                    + "|aes_?key|encrypt_key|permanentcode).*|.*decryptedContent|accountInfo|ticket_url|inviteLink");

    /** Named like one, yet a text that tells nothing to whom it is not meant for. */
    private static final Map<String, String> NO_SECRETS = Map.of(
            "PublicAccountDto.passwordLastSetAt", "a time",
            "UserDto.passwordLastSetAt", "a time",
            "UpdateLoginConfig.passwordTabConfig", "how a tab of the login page looks");

    /** Secrets that their names do not tell. */
    private static final Set<String> OTHERS = Set.of(
            "LdapGetBindPwdRespDto.data",
            "DefaultPasswordConfigDto.custom",
            "WebhookLogDto.requestHeaders",
            "WebhookLogDto.responseHeaders",
            "TriggerWebhookDto.requestHeaders",
            "GenerateInvitationLinkDto.link",
            "CreateExtIdpConnDto.fields",
            "UpdateExtIdpConnDto.fields",
            "ExtIdpConnListItemDto.fields");

    /** Settings of an application as an identity provider: documented as free form, and known to hold client secrets. */
    private static final Pattern PROVIDER_SETTINGS = Pattern.compile(".*\\.(oidc|saml|oauth|cas)Config");

    private static final Pattern IDENTITY_NUMBER =
            Pattern.compile(".*\\.(identityNumber|nationalIdentificationNumber|personalBankCardNumber)");

    @Test
    void everyTextNamedLikeASecretIsMarked() {
        List<String> unmarked = new ArrayList<>(named());
        unmarked.removeAll(SPEC.secrets());
        assertThat(unmarked).containsExactlyInAnyOrderElementsOf(NO_SECRETS.keySet());
    }

    @Test
    void otherMarkedPropertiesAreListed() {
        List<String> others = new ArrayList<>(SPEC.secrets());
        others.removeAll(named());
        others.removeIf(place -> PROVIDER_SETTINGS.matcher(place).matches()
                || IDENTITY_NUMBER.matcher(place).matches());
        assertThat(others).containsExactlyInAnyOrderElementsOf(OTHERS);
    }

    @Test
    void providerSettingsAndIdentityNumbersAreMarkedEverywhere() {
        assertThat(places().filter(place -> PROVIDER_SETTINGS.matcher(place).matches()
                        || IDENTITY_NUMBER.matcher(place).matches()))
                .isNotEmpty()
                .isSubsetOf(SPEC.secrets());
    }

    /** Texts and maps; an object of ours is shown by its own toString, which leaves its secrets out. */
    private static List<String> named() {
        return places().filter(place -> NAMED_LIKE_A_SECRET
                        .matcher(place.substring(place.indexOf('.') + 1))
                        .matches())
                .toList();
    }

    private static Stream<String> places() {
        return SPEC.schemas().keySet().stream().flatMap(schema -> SPEC.properties(schema).entrySet().stream()
                .filter(property -> holdsText(Yaml.object(property.getValue())))
                .map(property -> schema + "." + property.getKey()));
    }

    private static boolean holdsText(Map<String, Object> property) {
        Map<String, Object> target = SPEC.schema(Spec.referenced(property));
        if (!target.isEmpty()) {
            return target.containsKey("additionalProperties");
        }
        return Set.of("string", "object").contains(String.valueOf(property.getOrDefault("type", "object")));
    }
}
