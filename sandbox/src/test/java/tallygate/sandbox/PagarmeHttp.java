package tallygate.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tallygate.sandbox.internal.json.JsonText;
import tallygate.sandbox.internal.json.Templates;

/** Calls a sandbox of Pagar.me. */
final class PagarmeHttp {
    static final String ITEM = "/subscriptions/sub_SandboxAcme00001/items/si_SandboxApiCalls1";
    static final String USAGES = ITEM + "/usages";
    static final String USAGE = usage(3, "Three calls");

    private final PlainHttp http;
    private final String authorization;

    PagarmeHttp(PagarmeSandbox sandbox) {
        this.http = new PlainHttp(sandbox.baseUrl());
        this.authorization = basic(sandbox.secretKey() + ":");
    }

    static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    static String usage(int quantity, String description) {
        return JsonText.write(
                Map.of("quantity", quantity, "description", description, "used_at", "2026-11-20T10:00:00.25-03:00"));
    }

    HttpResponse<String> get(String target) throws Exception {
        return http.send("GET", target, "", PlainHttp.TIMEOUT, "Authorization", authorization);
    }

    HttpResponse<String> getAs(String otherAuthorization) throws Exception {
        return http.send("GET", ITEM, "", PlainHttp.TIMEOUT, "Authorization", otherAuthorization);
    }

    HttpResponse<String> post(String target, String body) throws Exception {
        return http.send("POST", target, body, PlainHttp.TIMEOUT, "Authorization", authorization);
    }

    HttpResponse<String> write(String method, String target, String body, String key) throws Exception {
        return http.send(
                method, target, body, PlainHttp.TIMEOUT, "Authorization", authorization, "Idempotency-Key", key);
    }

    static Map<String, Object> json(HttpResponse<String> response) throws Exception {
        return GenauthHttp.json(response);
    }

    static List<?> data(HttpResponse<String> response) throws Exception {
        return (List<?>) json(response).get("data");
    }

    static Map<String, Object> paging(HttpResponse<String> response) throws Exception {
        return Templates.object(json(response).get("paging"));
    }
}
