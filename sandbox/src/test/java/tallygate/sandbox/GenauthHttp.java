package tallygate.sandbox;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tallygate.sandbox.internal.genauth.GenauthApi;
import tallygate.sandbox.internal.json.JsonText;
import tallygate.sandbox.internal.json.Templates;

/** Calls a sandbox of the management API. */
final class GenauthHttp {
    private final PlainHttp http;
    private final Sandbox sandbox;

    GenauthHttp(Sandbox sandbox) {
        this.http = new PlainHttp(sandbox.baseUrl());
        this.sandbox = sandbox;
    }

    String token() throws Exception {
        HttpResponse<String> response = post(
                GenauthApi.TOKEN_PATH,
                JsonText.write(
                        Map.of("accessKeyId", sandbox.accessKeyId(), "accessKeySecret", sandbox.accessKeySecret())));
        return (String) data(response).get("access_token");
    }

    HttpResponse<String> get(String target) throws Exception {
        return get(target, token());
    }

    HttpResponse<String> get(String target, String authorization) throws Exception {
        return get(target, authorization, PlainHttp.TIMEOUT);
    }

    HttpResponse<String> get(String target, String authorization, Duration timeout) throws Exception {
        return http.send("GET", target, "", timeout, "Authorization", authorization);
    }

    HttpResponse<String> send(String method, String target, String body, String authorization) throws Exception {
        return http.send(method, target, body, PlainHttp.TIMEOUT, "Authorization", authorization);
    }

    HttpResponse<String> post(String target, String body) throws Exception {
        return http.send("POST", target, body, PlainHttp.TIMEOUT);
    }

    HttpResponse<String> post(String target, String body, String authorization) throws Exception {
        return http.send("POST", target, body, PlainHttp.TIMEOUT, "Authorization", authorization);
    }

    static Map<String, Object> json(HttpResponse<String> response) throws IOException {
        return JsonText.readObject(response.body().getBytes(StandardCharsets.UTF_8));
    }

    static Object statusCode(HttpResponse<String> response) throws IOException {
        return json(response).get("statusCode");
    }

    static Map<String, Object> data(HttpResponse<String> response) throws IOException {
        return Templates.object(json(response).get("data"));
    }
}
