package tallygate.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.model.ManagementClientOptions;
import cn.hutool.log.dialect.console.ConsoleLog;
import cn.hutool.log.level.Level;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The vendor's client. What it cannot read it prints and returns as null. */
final class VendorClient {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private static final Pattern NAME = Pattern.compile("\\[\"(.*?)\"]");

    private final ManagementClient client;

    static {
        ConsoleLog.setLevel(Level.OFF);
    }

    VendorClient(String host, String accessKeyId, String accessKeySecret) {
        ManagementClientOptions options = new ManagementClientOptions();
        options.setHost(host);
        options.setAccessKeyId(accessKeyId);
        options.setAccessKeySecret(accessKeySecret);
        client = new ManagementClient(options);
    }

    /** Returns why the call was not possible or its answer not readable; empty if all went well. */
    String call(Method method, String request) throws ReflectiveOperationException {
        Object[] arguments = new Object[method.getParameterCount()];
        try {
            if (arguments.length > 0) {
                arguments[0] = MAPPER.readValue(request, method.getParameterTypes()[0]);
            }
        } catch (IOException e) {
            return "its type cannot hold the request: " + place(e.getMessage());
        }
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            Object answer = method.invoke(client, arguments);
            return answer == null ? "its type cannot hold the answer: " + place(printed.toString(UTF_8)) : "";
        } finally {
            System.setErr(console);
        }
    }

    /** The property that Jackson complains about. */
    private static String place(String message) {
        int from = message.indexOf("(through reference chain: ");
        Matcher names = NAME.matcher(from < 0 ? "" : message.substring(from, message.indexOf(')', from)));
        return names.results().map(name -> name.group(1)).collect(Collectors.joining("."));
    }
}
