package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.inBody;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.error.ApiException;
import tallygate.genauth.model.GetManagementAccessTokenDto;
import tallygate.genauth.model.GetManagementTokenRespDto;
import tallygate.json.JsonDocument;
import tallygate.secrets.PlantedSecrets;

/** Asks every object of the library that can be reached from a client at work what it prints as. */
class ToStringTest {
    private final FaultyServer server = new FaultyServer();
    private final Deque<Object> pending = new ArrayDeque<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private enum Form {
        TOKEN(Dialect.AUTHING),
        SIGNATURE(Dialect.AUTHING.withAuthorization(Dialect.Authorization.SIGNATURE));

        final Dialect dialect;

        Form(Dialect dialect) {
            this.dialect = dialect;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("promise 9: nothing that a client consists of, sends, or fails with prints a secret")
    void nothingPrintsASecret(Form form) throws Exception {
        ManagementClient.Builder builder =
                server.builder().dialect(form.dialect).listener(new RecordingListener());
        ManagementClient client = builder.build()
                .withOptions(o -> o.header("x-planted", "planted-value").tenantId("planted-tenant"));
        server.respondWith(FaultyServer.success(), inBody(403));
        client.call(READ, Map.of("planted-name", "planted-value"));
        pending.addAll(
                List.of(builder, client, client.async(), client.authenticatedTransport(), server.wire.requests()));
        pending.add(server.failure(ApiException.class, Caller.SYNC, READ));
        pending.add(GetManagementAccessTokenDto.builder()
                .accessKeyId("id")
                .accessKeySecret("planted-secret")
                .build());
        pending.add(tokenResponse());

        while (!pending.isEmpty()) {
            visit(pending.remove());
        }

        assertThat(seen).extracting(object -> object.getClass().getSimpleName()).contains("Secret", "TransportRequest");
    }

    private static GetManagementTokenRespDto tokenResponse() throws Exception {
        String body = "{\"data\":{\"access_token\":\"planted-token\",\"refresh_token\":\"planted-token\"}}";
        return JsonDocument.decode(GetManagementTokenRespDto.jsonAdapter(), new okio.Buffer().writeUtf8(body));
    }

    private void visit(Object object) throws IllegalAccessException {
        if (object == null || !seen.add(object)) {
            return;
        }
        if (object instanceof Collection<?> collection) {
            collection.forEach(this::add);
        } else if (object instanceof Map<?, ?> map) {
            map.keySet().forEach(this::add);
            map.values().forEach(this::add);
        } else if (object instanceof Object[] array) {
            Arrays.asList(array).forEach(this::add);
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (object instanceof AtomicReference<?> reference) {
            add(reference.get());
        } else if (object instanceof CompletableFuture<?> future) {
            add(future.handle((value, failure) -> value == null ? failure : value)
                    .getNow(null));
        } else if (object.getClass().getName().startsWith("tallygate.")) {
            assertThat(PlantedSecrets.in(object.toString()))
                    .as(object.getClass().getName())
                    .isFalse();
            addFields(object, object.getClass());
        }
    }

    private void addFields(Object object, Class<?> type) throws IllegalAccessException {
        if (type == null || !type.getName().startsWith("tallygate.")) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                add(field.get(object));
            }
        }
        addFields(object, type.getSuperclass());
    }

    private void add(Object object) {
        if (object != null) {
            pending.add(object);
        }
    }
}
