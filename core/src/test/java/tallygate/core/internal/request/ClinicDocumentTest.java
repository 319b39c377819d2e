package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import tallygate.clinic.AnimalApi;
import tallygate.clinic.AnimalOperations;
import tallygate.clinic.KeeperApi;
import tallygate.clinic.StayApi;
import tallygate.clinic.model.Animal;
import tallygate.clinic.model.AnimalState;
import tallygate.clinic.model.ApiResponse;
import tallygate.clinic.model.ChangeAnimalWithWordsRequest;
import tallygate.clinic.model.ForgetAnimalRequest;
import tallygate.clinic.model.ModelAdapterFactory;
import tallygate.clinic.model.UploadPapersRequest;
import tallygate.clinic.model.UploadPictureRequest;
import tallygate.core.Operation;
import tallygate.core.QueryArrays;
import tallygate.json.BinaryContent;
import tallygate.json.JsonDocument;

/** A document with all that the public Petstore has: {@code src/test/spec/clinic.yaml}. */
class ClinicDocumentTest {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(ModelAdapterFactory.INSTANCE).build();

    @Test
    void everyOperationIsAMethod() {
        assertThat(Stream.of(AnimalApi.class, StayApi.class, KeeperApi.class)
                        .flatMap(section -> Stream.of(section.getDeclaredMethods()))
                        .map(Method::getName))
                .containsExactlyInAnyOrder(
                        "changeAnimal",
                        "findAnimalsByState",
                        "findAnimalsByMarks",
                        "getAnimalById",
                        "changeAnimalWithWords",
                        "forgetAnimal",
                        "uploadPicture",
                        "uploadPapers",
                        "countStays",
                        "beginStay",
                        "endStay",
                        "createKeeper",
                        "createKeepers",
                        "logIn",
                        "logOut");
    }

    @Test
    void jsonIsChosenAmongSeveralBodies() throws IOException {
        String document = "{\"name\":\"Rex\",\"pictures\":[\"1.png\"],\"state\":\"ill\"}";
        Animal animal = JsonDocument.decode(Animal.jsonAdapter(), new Buffer().writeUtf8(document));

        assertThat(animal.state()).contains(AnimalState.ILL);
        EncodedRequest request = encoded(AnimalOperations.CHANGE_ANIMAL, animal);
        assertThat(request.body().contentType()).isEqualTo("application/json");
        assertThat(text(request)).isEqualTo(document);
    }

    @Test
    void filesGoBesideParameters() throws IOException {
        BinaryContent file = BinaryContent.ofText("x-ray");
        EncodedRequest picture = encoded(
                AnimalOperations.UPLOAD_PICTURE,
                UploadPictureRequest.builder()
                        .animalId(1L)
                        .remark("a b")
                        .body(file)
                        .build());
        EncodedRequest papers = encoded(
                AnimalOperations.UPLOAD_PAPERS,
                UploadPapersRequest.builder().animalId(1L).file(file).build());

        assertThat(picture.pathAndQuery()).isEqualTo("/animal/1/picture?remark=a%20b");
        assertThat(text(picture)).isEqualTo("x-ray");
        assertThat(papers.pathAndQuery()).isEqualTo("/animal/1/papers");
        assertThat(text(papers)).contains("name=\"file\"").contains("\r\n\r\nx-ray\r\n--");
        assertThat(AnimalOperations.UPLOAD_PAPERS.responseType()).isEqualTo(ApiResponse.class);
    }

    @Test
    void anOperationWithErrorsAloneHasNoResult() {
        assertThat(AnimalOperations.CHANGE_ANIMAL_WITH_WORDS.responseType()).isEqualTo(Void.class);
        assertThat(encoded(
                                AnimalOperations.CHANGE_ANIMAL_WITH_WORDS,
                                ChangeAnimalWithWordsRequest.builder()
                                        .animalId(1L)
                                        .name("Rex")
                                        .build())
                        .pathAndQuery())
                .isEqualTo("/animal/1?name=Rex");
        assertThat(encoded(
                                AnimalOperations.FORGET_ANIMAL,
                                ForgetAnimalRequest.builder()
                                        .animalId(1L)
                                        .apiKey("k")
                                        .build())
                        .headers()
                        .first("api_key"))
                .contains("k");
    }

    private static <Q> EncodedRequest encoded(Operation<Q, ?> operation, Q request) {
        EncodedRequest encoded = new EncodedRequest(MOSHI, QueryArrays.COMMA_SEPARATED, operation.path());
        operation.write(request, encoded);
        return encoded;
    }

    private static String text(EncodedRequest request) throws IOException {
        Buffer body = new Buffer();
        body.writeAll(request.body().open());
        return body.readUtf8();
    }
}
