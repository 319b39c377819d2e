package tallygate.sandbox.internal.genauth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.json.Templates;

/** The usages of the sandbox: the documented entitlement first, then other forms that clients must handle. */
final class FixedUsages {
    private static final List<Map<String, Object>> MORE = List.of(
            usage("MAU", "Monthly active users", "1000", "823", false),
            usage("Sms", "短信用量", "5000", "4999", false),
            usage("Mail", "Mail messages", "10000", "12640", false),
            usage("StorageGigabytes", "Storage in GB", "20.5", "3.75", true),
            usage("Administrators", "Administrators", "-1", "14", false),
            usage("UserPools", "User pools", "unlimited", "3", false),
            usage("AuditLogDays", "审计日志保留 (days)", "180", "180", false),
            usage("SupportLevel", "Support level", "Gold", "Gold", false),
            usage("Mfa", "Multi-factor sign-in", "0", "37", true),
            usage("Webhooks", "Webhooks", "", "2", false));

    private FixedUsages() {}

    static Map<String, Object> list(Map<String, Object> example, ReceivedCall call) {
        Map<String, Object> template = Templates.firstElement(example, "usages");
        List<Map<String, Object>> usages = new ArrayList<>();
        usages.add(template);
        MORE.forEach(usage -> usages.add(Templates.filled(template, usage)));
        return Templates.filled(example, Map.of("usages", usages));
    }

    private static Map<String, Object> usage(String code, String name, String amount, String current, boolean trial) {
        return Map.of("modelCode", code, "modelName", name, "amount", amount, "current", current, "experience", trial);
    }
}
