package tallygate.sandbox.internal.genauth.records;

import java.util.List;
import java.util.Map;

/**
 * The names of records in the documented examples of requests, which the examples of the records do not have. Some initial
 * records have them, so that the documented calls find something.
 */
final class DocumentedNames {
    static final String DEPARTMENT_ID = "6229c4deb3e4d8a20b6021ff";

    private static final List<String> USERS = List.of("623c20b2a062aaaaf41b17da", "6229ffaxxxxxxxxcade3e3d0");
    private static final List<String> ROLES = List.of("manager", "code1", "admin");
    private static final List<String> GROUPS = List.of("code 1");
    private static final List<String> ORGANIZATIONS = List.of("code1", "code2");

    private DocumentedNames() {}

    /** @param number of the user, from 0 */
    static Map<String, String> ofUser(int number) {
        return named("userId", USERS, number);
    }

    static Map<String, String> ofRole(int number) {
        return named("code", ROLES, number);
    }

    static Map<String, String> ofGroup(int number) {
        return named("code", GROUPS, number);
    }

    static Map<String, String> ofOrganization(int number) {
        return named("organizationCode", ORGANIZATIONS, number);
    }

    /** Returns the name of a record; none for the first, which stays as it is documented. */
    private static Map<String, String> named(String property, List<String> names, int number) {
        return number > 0 && number <= names.size() ? Map.of(property, names.get(number - 1)) : Map.of();
    }
}
