package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okio.Buffer;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.Operation;
import tallygate.core.QueryArrays;
import tallygate.json.JsonDocument;
import tallygate.sample.LibraryApi;
import tallygate.sample.LibraryAsyncApi;
import tallygate.sample.LibraryOperations;
import tallygate.sample.model.DeleteBookDto;
import tallygate.sample.model.Genre;
import tallygate.sample.model.ListBooksDto;
import tallygate.sample.model.ListShelvesDto;
import tallygate.sample.model.ListShelvesRespDto;
import tallygate.sample.model.ModelAdapterFactory;
import tallygate.sample.model.PutBookDto;
import tallygate.sample.model.Shelf;

/** What the templates make of every kind of operation: {@code src/test/spec/sample.yaml}. */
class SampleSectionsTest {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(ModelAdapterFactory.INSTANCE).build();

    /** What the sections sent, as {@code METHOD target headers body}. */
    private final List<String> sent = new ArrayList<>();

    private final LibraryApi library = new LibraryApi() {
        @Override
        public <Q, R> R call(Operation<Q, R> operation, Q request) {
            return answer(operation, request);
        }
    };

    private final LibraryAsyncApi async = new LibraryAsyncApi() {
        @Override
        public <Q, R> CompletableFuture<R> call(Operation<Q, R> operation, Q request) {
            return CompletableFuture.completedFuture(answer(operation, request));
        }
    };

    private <Q, R> R answer(Operation<Q, R> operation, Q request) {
        EncodedRequest encoded = new EncodedRequest(MOSHI, QueryArrays.COMMA_SEPARATED, operation.path());
        operation.write(request, encoded);
        StringBuilder headers = new StringBuilder();
        encoded.headers()
                .forEach((name, value) ->
                        headers.append(name).append(": ").append(value).append(' '));
        sent.add((operation.method() + " " + encoded.pathAndQuery() + " " + headers + text(encoded)).strip());
        return operation.responseType() == Void.class ? null : decoded(operation, onePage());
    }

    @Test
    void pathQueryListAndEnumGoWhereTheyBelong() {
        ListBooksDto request = ListBooksDto.builder()
                .shelfId("a/b c")
                .genre(Genre.SCIENCE_FICTION)
                .tags(List.of("x,y", "é", "z"))
                .limit(2)
                .build();

        assertThat(library.listBooks(request).data().totalCount()).isOne();
        assertThat(async.listBooks(request).join().data().totalCount()).isOne();

        String target = "GET /shelves/a%2Fb%20c/books?genre=science%20fiction&tags=x%2Cy,%C3%A9,z&limit=2";
        assertThat(sent).containsExactly(target, target);
    }

    @Test
    void bodyHoldsNeitherPathNorQueryNorHeader() {
        PutBookDto request = PutBookDto.builder()
                .shelfId("s")
                .isbn("1")
                .dryRun(true)
                .ifMatch("seven")
                .title("T")
                .build();

        library.putBook(request);
        assertThat(async.putBook(request.toBuilder().dryRun(null).ifMatch(null).build())
                        .join())
                .isNull();

        assertThat(sent)
                .containsExactly(
                        "PUT /shelves/s/books/1?dry_run=true if-match: seven {\"title\":\"T\"}",
                        "PUT /shelves/s/books/1 {\"title\":\"T\"}");
    }

    @Test
    void secondOperationOfAPathIsSentToThatPath() {
        DeleteBookDto request =
                DeleteBookDto.builder().shelfId("s").isbn("1").ifMatch(7).build();

        library.touchBook(request);

        assertThat(sent).containsExactly("PUT /shelves/s/books/1 if-match: 7");
        assertThat(LibraryOperations.TOUCH_BOOK.path()).isEqualTo("/shelves/{shelf_id}/books/{isbn}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/../b", "%2e%2e"})
    void pathValueThatLeadsElsewhereIsRefused(String shelf) {
        ListBooksDto request = ListBooksDto.builder().shelfId(shelf).build();

        assertThatThrownBy(() -> library.listBooks(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("path parameter shelf_id");
        assertThat(sent).isEmpty();
    }

    @Test
    @SuppressWarnings("deprecation") // That it is deprecated is what is tested.
    void deprecatedOperationIsAnnotatedAndWorks() throws ReflectiveOperationException {
        library.deleteBook(DeleteBookDto.builder().shelfId("s").isbn("1").build());

        assertThat(sent).containsExactly("DELETE /shelves/s/books/1");
        assertThat(LibraryApi.class.getMethod("deleteBook", DeleteBookDto.class).isAnnotationPresent(Deprecated.class))
                .isTrue();
        assertThat(LibraryAsyncApi.class
                        .getMethod("deleteBook", DeleteBookDto.class)
                        .isAnnotationPresent(Deprecated.class))
                .isTrue();
        assertThat(LibraryOperations.class.getField("DELETE_BOOK").isAnnotationPresent(Deprecated.class))
                .isTrue();
        assertThat(LibraryApi.class.getMethod("putBook", PutBookDto.class).isAnnotationPresent(Deprecated.class))
                .isFalse();
    }

    @Test
    void pagesOfBothPagedOperationsKeepTheRestOfTheRequest() {
        assertThat(library.listShelvesPaged(ListShelvesDto.builder().build()).stream()
                        .map(Shelf::label))
                .containsExactly("one");
        assertThat(library
                        .listBooksPaged(
                                ListBooksDto.builder().shelfId("s").limit(5).build())
                        .stream())
                .hasSize(1);

        assertThat(sent).containsExactly("GET /shelves?page=1&limit=20", "GET /shelves/s/books?page=1&limit=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample/java/tallygate/sample/LibraryApi.java",
                "sample/java/tallygate/sample/LibraryOperations.java",
                "sample/java/tallygate/sample/LibraryAsyncApi.java",
            })
    void nothingIsImportedTwice(String file) throws IOException {
        assertThat(Files.readAllLines(Path.of("target/generated-test-sources").resolve(file)))
                .filteredOn(line -> line.startsWith("import "))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private static Buffer onePage() {
        return new Buffer()
                .writeUtf8("{\"statusCode\":200,\"data\":{\"totalCount\":1,\"list\":[{\"label\":\"one\"}]}}");
    }

    private static <R> R decoded(Operation<?, R> operation, Buffer json) {
        assertThat(operation.responseType()).isEqualTo(ListShelvesRespDto.class);
        try {
            return JsonDocument.decode(Adapters.<R>adapter(MOSHI, operation.responseType()), json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(EncodedRequest encoded) {
        try {
            return encoded.body() == null
                    ? ""
                    : Okio.buffer(encoded.body().open()).readUtf8();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
