package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import okio.Buffer;
import okio.Okio;
import org.junit.jupiter.api.Test;
import tallygate.core.Operation;
import tallygate.core.QueryArrays;
import tallygate.json.BinaryContent;
import tallygate.shop.PetStoreOperations;
import tallygate.shop.model.AddPapersKind;
import tallygate.shop.model.AddPapersRequest;
import tallygate.shop.model.ImportPetsRequest;
import tallygate.shop.model.ModelAdapterFactory;
import tallygate.shop.model.UploadPhotoRequest;
import tallygate.transport.RequestBody;

/** What becomes of bodies that are not JSON: {@code src/test/spec/shop.yaml}. */
class ForeignContentTest {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(ModelAdapterFactory.INSTANCE).build();

    @Test
    void aMultipartBodyHasAPartForEachProperty() throws IOException {
        RequestBody body = body(
                PetStoreOperations.ADD_PAPERS,
                AddPapersRequest.builder()
                        .petId(7L)
                        .passport(BinaryContent.ofText("%PDF"))
                        .photos(List.of(
                                BinaryContent.ofText("1")
                                        .withContentType("image/png")
                                        .withFileName("a\"b.png"),
                                BinaryContent.ofText("")))
                        .tags(List.of("big", "old"))
                        .kind(AddPapersKind.NEW)
                        .price(new BigDecimal("9.50"))
                        .build());

        String boundary = body.contentType().replace("multipart/form-data; boundary=", "");
        assertThat(text(body).replace(boundary, "B").lines())
                .containsExactly(
                        "--B",
                        "Content-Disposition: form-data; name=\"passport\"; filename=\"passport\"",
                        "Content-Type: application/pdf",
                        "",
                        "%PDF",
                        "--B",
                        "Content-Disposition: form-data; name=\"photos\"; filename=\"a%22b.png\"",
                        "Content-Type: image/png",
                        "",
                        "1",
                        "--B",
                        "Content-Disposition: form-data; name=\"photos\"; filename=\"photos\"",
                        "Content-Type: application/octet-stream",
                        "",
                        "",
                        "--B",
                        "Content-Disposition: form-data; name=\"tags\"",
                        "",
                        "big",
                        "--B",
                        "Content-Disposition: form-data; name=\"tags\"",
                        "",
                        "old",
                        "--B",
                        "Content-Disposition: form-data; name=\"kind\"",
                        "",
                        "new",
                        "--B",
                        "Content-Disposition: form-data; name=\"price\"",
                        "",
                        "9.50",
                        "--B--");
        assertThat(text(body)).endsWith("\r\n").isEqualTo(text(body)).hasSize((int) body.contentLength());
        assertThat(body).hasToString("MultipartBody[" + body.contentLength() + " bytes]");
    }

    @Test
    void contentIsSentAsItIs() throws IOException {
        BinaryContent photo = BinaryContent.of(new byte[] {0, -1});
        UploadPhotoRequest.Builder request = UploadPhotoRequest.builder().petId(7L);

        RequestBody body =
                body(PetStoreOperations.UPLOAD_PHOTO, request.body(photo).build());
        assertThat(body.contentType()).isEqualTo("application/octet-stream");
        assertThat(body.contentLength()).isEqualTo(2);
        assertThat(Okio.buffer(body.open()).readByteArray()).containsExactly(0, 255);

        RequestBody named = body(
                PetStoreOperations.UPLOAD_PHOTO,
                request.body(photo.withContentType("image/png")).build());
        assertThat(named.contentType()).isEqualTo("image/png");
        assertThat(body(
                        PetStoreOperations.UPLOAD_PHOTO,
                        UploadPhotoRequest.builder().petId(7L).build()))
                .isNull();
    }

    @Test
    void aTextThatIsNotJsonIsContent() throws IOException {
        RequestBody body = body(
                PetStoreOperations.IMPORT_PETS,
                ImportPetsRequest.builder().body(BinaryContent.ofText("a;é")).build());

        assertThat(body.contentType()).isEqualTo("text/csv");
        assertThat(text(body)).isEqualTo("a;é");
    }

    @Test
    void theMediaTypeOfTheResponseIsAskedFor() {
        assertThat(PetStoreOperations.EXPORT_PETS.accept()).contains("text/csv");
        assertThat(PetStoreOperations.GET_PHOTO.accept()).contains("image/*");
        assertThat(PetStoreOperations.GET_PHOTO.responseType()).isEqualTo(BinaryContent.class);
        assertThat(PetStoreOperations.GET_PET.accept()).isEmpty();
    }

    private static <Q> RequestBody body(Operation<Q, ?> operation, Q request) {
        EncodedRequest encoded = new EncodedRequest(MOSHI, QueryArrays.COMMA_SEPARATED, operation.path());
        operation.write(request, encoded);
        return encoded.body();
    }

    private static String text(RequestBody body) throws IOException {
        Buffer whole = new Buffer();
        whole.writeAll(body.open());
        return whole.readUtf8();
    }
}
