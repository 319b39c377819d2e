package tallygate.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A plain HTTP client of a sandbox, without anything of ours in it. */
final class Http {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Sandbox sandbox;

    Http(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    String token() throws Exception {
        HttpResponse<String> response = post(
                ManagementApi.TOKEN_PATH,
                Json.write(Map.of("accessKeyId", sandbox.accessKeyId(), "accessKeySecret", sandbox.accessKeySecret())));
        return (String) data(response).get("access_token");
    }

    HttpResponse<String> get(String target) throws Exception {
        return get(target, token());
    }

    HttpResponse<String> get(String target, String authorization) throws Exception {
        return get(target, authorization, Duration.ofSeconds(10));
    }

    HttpResponse<String> get(String target, String authorization, Duration timeout) throws Exception {
        return client.send(
                request(target)
                        .timeout(timeout)
                        .header("Authorization", authorization)
                        .GET()
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String target, String body) throws Exception {
        return client.send(request(target).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String target, String body, String authorization) throws Exception {
        return client.send(
                request(target)
                        .header("Authorization", authorization)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + target)).timeout(Duration.ofSeconds(10));
    }

    static Map<String, Object> json(HttpResponse<String> response) throws IOException {
        return Json.readObject(response.body().getBytes(StandardCharsets.UTF_8));
    }

    static Object statusCode(HttpResponse<String> response) throws IOException {
        return json(response).get("statusCode");
    }

    static Map<String, Object> data(HttpResponse<String> response) throws IOException {
        return Templates.object(json(response).get("data"));
    }
}
