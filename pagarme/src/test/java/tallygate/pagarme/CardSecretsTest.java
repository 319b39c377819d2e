package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.error.TallygateException;
import tallygate.core.fixture.RequestValues;
import tallygate.core.fixture.SectionView;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** What is marked as a secret is shown by no request, response, message, trace or report of drift. */
class CardSecretsTest {
    private static final String PLANTED = "4000planted0010";

    private final Pagarme pagarme = new Pagarme();
    private final List<String> drift = new ArrayList<>();
    private final PagarmeClient client = PagarmeClient.builder()
            .secretKey(Pagarme.SECRET_KEY)
            .transport(pagarme.server)
            .nanoTime(pagarme.time::nanoTime)
            .timing(pagarme.time)
            .driftListener(report -> drift.add(report.toString()))
            .build();

    static Stream<SpecifiedOperation> operations() {
        return EveryOperation.stream().filter(operation -> operation.requestType() != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void aRefusedRequestShowsNone(SpecifiedOperation operation) throws Exception {
        Map<String, Object> values = RequestValues.EVERY_PROPERTY.of(operation);
        plant(operation.requestType(), values);
        Object request = EveryOperation.VALUES.read(operation.requestType(), values);
        String sent = EveryOperation.VALUES.json(values);
        pagarme.server.respondWith(
                FakePagarme.json(422, "{\"message\":\"no\",\"errors\":{},\"request\":" + sent + "}"));

        TallygateException refusal =
                catchThrowableOfType(TallygateException.class, () -> SectionView.SYNC.call(client, operation, request));

        StringWriter trace = new StringWriter();
        refusal.printStackTrace(new PrintWriter(trace));
        assertThat(request + trace.toString() + refusal + serialized(refusal)).doesNotContain(PLANTED);
        assertThat(drift).noneMatch(report -> report.contains(PLANTED));
    }

    @Test
    void cardsAndTokensAreAmongTheRequestsWithSecrets() {
        assertThat(operations()
                        .filter(operation ->
                                plant(operation.requestType(), RequestValues.EVERY_PROPERTY.of(operation))))
                .extracting(SpecifiedOperation::id)
                .contains(
                        "createCard",
                        "createToken",
                        "createSubscription",
                        "createOrder",
                        "createCharge",
                        "createCustomer");
    }

    /** Puts the planted text in the place of every secret text; whether there was any. */
    @SuppressWarnings("unchecked")
    private static boolean plant(String type, Map<String, Object> values) {
        Map<String, Object> variants = (Map<String, Object>) (Map<?, ?>) Specification.variants(
                (Map<String, Object>) EveryOperation.SPECIFICATION.schemas().get(type));
        if (!variants.isEmpty()) {
            return plant(String.valueOf(variants.values().iterator().next()), values);
        }
        boolean any = false;
        for (Map.Entry<String, Object> property :
                EveryOperation.SPECIFICATION.properties(type).entrySet()) {
            Map<String, Object> schema = (Map<String, Object>) property.getValue();
            Object value = values.get(property.getKey());
            if (Boolean.TRUE.equals(schema.get("x-secret")) && value instanceof String) {
                values.put(property.getKey(), PLANTED);
                any = true;
            }
            any |= plantWithin(schema, value);
        }
        return any;
    }

    @SuppressWarnings("unchecked")
    private static boolean plantWithin(Map<String, Object> schema, Object value) {
        String type = Specification.referenced(schema);
        if (type != null && value instanceof Map<?, ?> nested && !nested.isEmpty()) {
            return plant(type, (Map<String, Object>) nested);
        }
        boolean any = false;
        if (value instanceof List<?> list) {
            for (Object element : list) {
                any |= plantWithin((Map<String, Object>) schema.get("items"), element);
            }
        }
        return any;
    }

    private static String serialized(TallygateException failure) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
