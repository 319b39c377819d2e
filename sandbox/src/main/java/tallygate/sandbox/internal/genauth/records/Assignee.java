package tallygate.sandbox.internal.genauth.records;

/** The user, group or department that a role is assigned to, as one text. */
final class Assignee {
    private Assignee() {}

    static String user(String id) {
        return of("USER", id);
    }

    static String of(String kind, String id) {
        return kind + '/' + id;
    }
}
