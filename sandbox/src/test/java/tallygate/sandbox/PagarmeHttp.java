package tallygate.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
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
        return send("GET", target, "");
    }

    HttpResponse<String> getAs(String otherAuthorization) throws Exception {
        return http.send("GET", ITEM, "", PlainHttp.TIMEOUT, "Authorization", otherAuthorization);
    }

    HttpResponse<String> post(String target, String body) throws Exception {
        return send("POST", target, body);
    }

    HttpResponse<String> write(String method, String target, String body, String key) throws Exception {
        return send(method, target, body, "Idempotency-Key", key);
    }

    /** A success, as JSON. */
    Map<String, Object> done(String method, String target, Map<String, ?> body) throws Exception {
        HttpResponse<String> response = send(method, target, body.isEmpty() ? "" : JsonText.write(body));
        assertThat(response.statusCode())
                .as("%s %s: %s", method, target, response.body())
                .isEqualTo(200);
        return json(response);
    }

    /** The status of a refusal, or 200. */
    int status(String method, String target, Map<String, ?> body) throws Exception {
        return send(method, target, body.isEmpty() ? "" : JsonText.write(body)).statusCode();
    }

    private HttpResponse<String> send(String method, String target, String body, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of("Authorization", authorization));
        all.addAll(List.of(headers));
        HttpResponse<String> response = http.send(method, target, body, PlainHttp.TIMEOUT, all.toArray(String[]::new));
        if (response.statusCode() == 200 && response.body().startsWith("{")) {
            DocumentedResponses.check(method, target, json(response));
        }
        return response;
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
