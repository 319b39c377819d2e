package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.Okio;
import org.junit.jupiter.api.Test;
import tallygate.core.Operation;
import tallygate.core.QueryArrays;
import tallygate.core.Safety;
import tallygate.json.JsonDocument;
import tallygate.json.MalformedJsonException;
import tallygate.shop.PetStoreApi;
import tallygate.shop.PetStoreOperations;
import tallygate.shop.model.AddNoteKind;
import tallygate.shop.model.AddNoteRequest;
import tallygate.shop.model.AddPetsRequest;
import tallygate.shop.model.DeletePetRequest;
import tallygate.shop.model.FindPetsRequest;
import tallygate.shop.model.FindPetsStatus;
import tallygate.shop.model.FindPetsTagsItem;
import tallygate.shop.model.Food;
import tallygate.shop.model.GetPetRequest;
import tallygate.shop.model.Hay;
import tallygate.shop.model.ModelAdapterFactory;
import tallygate.shop.model.NoteInventoryRequest;
import tallygate.shop.model.Pet;
import tallygate.shop.model.PetHome;
import tallygate.shop.model.PetHomeRoomsItem;
import tallygate.shop.model.PetSize;
import tallygate.shop.model.ReplacePetRequest;

/** What becomes of a document that was not written for this generator: {@code src/test/spec/shop.yaml}. */
class ForeignDocumentTest {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(ModelAdapterFactory.INSTANCE).build();
    private static final Pet REX =
            Pet.builder().name("Rex").price(new BigDecimal("9.50")).build();

    private final List<String> sent = new ArrayList<>();
    private String response = "";

    private final PetStoreApi shop = new PetStoreApi() {
        @Override
        public <Q, R> R call(Operation<Q, R> operation, Q request) {
            EncodedRequest encoded = new EncodedRequest(MOSHI, QueryArrays.COMMA_SEPARATED, operation.path());
            operation.write(request, encoded);
            sent.add((operation.method() + " " + encoded.pathAndQuery() + " " + text(encoded)).strip());
            return operation.responseType() == Void.class ? null : decoded(operation, response);
        }
    };

    @Test
    void parametersOfPathHeaderAndQueryBecomeOneRequest() {
        response = "{\"name\":\"Rex\",\"price\":9.5}";
        assertThat(shop.getPet(GetPetRequest.builder().petId(7L).xTrace("t").build())
                        .name())
                .isEqualTo("Rex");

        response = "[]";
        shop.findPets(FindPetsRequest.builder()
                .status(FindPetsStatus.AVAILABLE_SOON)
                .limit(5L)
                .tags(List.of(FindPetsTagsItem.BIG, FindPetsTagsItem.of("round")))
                .build());
        shop.deletePet(DeletePetRequest.builder().petId(7L).build());

        assertThat(sent)
                .containsExactly(
                        "GET /pets/7 X-Trace=t",
                        "GET /pets?status=available-soon&limit=5&tags=big,round",
                        "DELETE /pets/7");
    }

    @Test
    void aBodyIsAPropertyBesideTheParameters() {
        shop.replacePet(ReplacePetRequest.builder().petId(7L).body(REX).build());

        assertThat(sent).containsExactly("PUT /pets/7 {\"name\":\"Rex\",\"price\":9.50}");
    }

    @Test
    void listsAndMapsAreBodiesAndResponses() {
        response = "[1,\"2\"]";
        assertThat(shop.addPets(AddPetsRequest.builder().body(List.of(REX, REX)).build()))
                .containsExactly(1L, 2L);
        response = "{\"dogs\":3}";
        assertThat(shop.getInventory()).isEqualTo(Map.of("dogs", 3));
        response = "{\"noted\":1.0}";
        assertThat(shop.noteInventory(NoteInventoryRequest.builder()
                        .body(Map.of("cats", new BigDecimal("0.5")))
                        .build()))
                .isEqualTo(Map.of("noted", new BigDecimal("1.0")));
        response = "[{\"name\":\"Rex\",\"price\":9.50}]";
        assertThat(shop.findPets(FindPetsRequest.builder().build())).containsExactly(REX);

        assertThat(sent)
                .startsWith(
                        "POST /pets [{\"name\":\"Rex\",\"price\":9.50},{\"name\":\"Rex\",\"price\":9.50}]",
                        "GET /inventory",
                        "POST /inventory {\"cats\":0.5}");
    }

    @Test
    void aBodyThatMayBeLeftOutIsNotSent() {
        response = "{}";
        shop.noteInventory(NoteInventoryRequest.builder().build());

        assertThat(sent).containsExactly("POST /inventory");
    }

    @Test
    void aFormIsSentAsItsFields() {
        AddNoteRequest request = AddNoteRequest.builder()
                .orderId("o/1")
                .text("two words & more=")
                .kind(AddNoteKind.PRAISE)
                .labels(List.of("a", "b"))
                .build();
        shop.addNote(request);

        assertThat(sent)
                .containsExactly(
                        "POST /orders/o%2F1/notes text=two%20words%20%26%20more%3D&kind=praise&labels=a&labels=b");
        EncodedRequest encoded = new EncodedRequest(MOSHI, QueryArrays.COMMA_SEPARATED, "/orders/{orderId}/notes");
        PetStoreOperations.ADD_NOTE.write(request, encoded);
        assertThat(encoded.body().contentType()).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void aTextIsAResponse() {
        response = "\"Every pet a friend\"";

        assertThat(shop.getMotto()).isEqualTo("Every pet a friend");
    }

    @Test
    void aResponseForEveryStatusIsThatOfASuccess() {
        response = "{\"code\":7}";

        assertThat(shop.visit().code()).contains(7L);
    }

    @Test
    void anOperationIsLeftOutWhereTheDocumentSaysSo() {
        assertThat(PetStoreApi.class.getMethods())
                .extracting(Method::getName)
                .contains("visit")
                .doesNotContain("watchPets");
    }

    @Test
    void aResponseThatIsNoListIsMalformed() {
        response = "{\"name\":\"Rex\"}";

        assertThatThrownBy(() -> shop.findPets(FindPetsRequest.builder().build()))
                .hasCauseInstanceOf(MalformedJsonException.class);
    }

    @Test
    void everyKindOfPropertyIsReadAndWritten() throws IOException {
        String document = "{\"name\":\"Rex\",\"price\":1.50,\"weight\":2.25,\"born\":\"2020-02-29\","
                + "\"seen\":\"2026-01-01T00:00:00Z\",\"size\":\"NO\",\"pin\":\"1\","
                + "\"home\":{\"street\":\"A\",\"rooms\":[{\"floor\":5000000000}]},"
                + "\"mother\":{\"name\":\"Ada\"},\"food\":{\"kind\":\"Hay\",\"dry\":true},"
                + "\"extra\":{\"a\":1},\"photos\":[\"https://example.org/1\"]}";
        Pet pet = JsonDocument.decode(Pet.jsonAdapter(), new Buffer().writeUtf8(document));

        assertThat(pet.price()).isEqualByComparingTo("1.5");
        assertThat(pet.born()).contains("2020-02-29");
        assertThat(pet.seen()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(pet.size()).contains(PetSize.NO);
        assertThat(pet.home().map(PetHome::rooms))
                .contains(
                        List.of(PetHomeRoomsItem.builder().floor(5_000_000_000L).build()));
        assertThat(pet.mother().map(Pet::name)).contains("Ada");
        assertThat(pet.food()).get().isInstanceOf(Hay.class).isInstanceOf(Food.class);
        assertThat(pet.toString()).contains("pin=[secret]");
        Buffer written = new Buffer();
        JsonDocument.encode(Pet.jsonAdapter(), pet, written);
        assertThat(written.readUtf8()).isEqualTo(document);
    }

    @Test
    void safetyCredentialsAndDeprecationsAreThoseOfTheDocument() throws ReflectiveOperationException {
        assertThat(PetStoreOperations.ADD_PETS.safety()).isEqualTo(Safety.UNSAFE);
        assertThat(PetStoreOperations.FIND_PETS.safety()).isEqualTo(Safety.SAFE);
        assertThat(PetStoreOperations.GET_INVENTORY.authenticated()).isFalse();
        assertThat(PetStoreOperations.GET_PET.authenticated()).isTrue();
        Method weight = Pet.class.getMethod("weight");
        assertThat(weight.isAnnotationPresent(Deprecated.class)).isTrue();
        assertThat(PetStoreApi.class
                        .getMethod("deletePet", DeletePetRequest.class)
                        .isAnnotationPresent(Deprecated.class))
                .isTrue();
    }

    private static String text(EncodedRequest encoded) {
        StringBuilder text = new StringBuilder();
        encoded.headers().forEach((name, value) -> text.append(name).append('=').append(value));
        Buffer body = new Buffer();
        try {
            if (encoded.body() != null) {
                body.writeAll(Okio.buffer(encoded.body().open()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text + body.readUtf8();
    }

    private static <R> R decoded(Operation<?, R> operation, String response) {
        try {
            return JsonDocument.decode(
                    Adapters.adapter(MOSHI, operation.responseType()), new Buffer().writeUtf8(response));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
