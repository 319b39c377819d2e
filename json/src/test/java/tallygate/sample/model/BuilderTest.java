package tallygate.sample.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallygate.json.Documents;

class BuilderTest {
    @Test
    void aDeprecatedPropertyIsDeprecatedInJava() throws NoSuchMethodException {
        assertThat(Shelf.class.getMethod("shelfCode")).matches(method -> method.isAnnotationPresent(Deprecated.class));
        assertThat(Shelf.class.getMethod("above")).matches(method -> method.isAnnotationPresent(Deprecated.class));
        assertThat(Shelf.Builder.class.getMethod("shelfCode", String.class))
                .matches(method -> method.isAnnotationPresent(Deprecated.class));
        assertThat(Shelf.class.getMethod("label")).matches(method -> !method.isAnnotationPresent(Deprecated.class));
    }

    private static final Book BOOK = Book.builder().title("a").build();

    @Test
    void buildNamesEveryRequiredPropertyThatIsMissing() {
        assertThatThrownBy(() -> Shelf.builder().width(1).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Shelf needs label, books: set before build()");
    }

    @Test
    void requiredPropertiesRefuseNullAndOptionalOnesTakeItAsAbsent() {
        assertThatThrownBy(() -> Shelf.builder().label(null)).hasMessage("label");
        assertThatThrownBy(() -> Shelf.builder().books(null)).isInstanceOf(NullPointerException.class);
        assertThat(shelf().toBuilder().width(5).width(null).notes(null).build()).isEqualTo(shelf());
    }

    @Test
    void absentOptionalPropertiesAreEmpty() {
        assertThat(shelf().width()).isEmpty();
        assertThat(shelf().notes()).isEmpty();
        assertThat(shelf().counts()).isEmpty();
        assertThat(shelf().unknownProperties()).isEmpty();
    }

    @Test
    void listsAndMapsAreCopiedAllTheWayDown() {
        List<Book> books = new ArrayList<>(List.of(BOOK));
        List<Object> inner = new ArrayList<>(List.of(1));
        Map<String, Object> custom = new HashMap<>(Map.of("inner", inner));
        Shelf shelf = Shelf.builder()
                .label("A")
                .books(books)
                .custom(custom)
                .anything(inner)
                .scans(List.of(inner))
                .tags(List.of(custom))
                .counts(new HashMap<>(Map.of("a", 1)))
                .unknownProperties(custom)
                .build();
        Shelf before = shelf.toBuilder().build();

        books.clear();
        inner.add(2);
        custom.clear();

        assertThat(shelf).isEqualTo(before);
        assertThat(shelf.books()).containsExactly(BOOK);
        assertThat(shelf.custom()).isEqualTo(Map.of("inner", List.of(BigDecimal.ONE)));
        assertThat(shelf.anything()).contains(List.of(BigDecimal.ONE));
    }

    @Test
    void nullElementsAreRefusedUnlessDocumented() {
        List<Book> withNull = new ArrayList<>();
        withNull.add(null);

        assertThatThrownBy(() -> Shelf.builder().books(withNull)).isInstanceOf(NullPointerException.class);
        assertThat(Shelf.builder()
                        .label("A")
                        .books(List.of())
                        .gaps(withNull)
                        .build()
                        .gaps())
                .containsExactly((Book) null);
    }

    @Test
    void valuesThatJsonCannotHoldAreRefused() {
        assertThatThrownBy(() -> Shelf.builder().anything(new Object())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shelf.builder().unknownProperties(Map.of("a", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("JSON cannot hold this number: NaN");
        assertThatThrownBy(() -> Shelf.builder().custom(Map.of("a", List.of(Map.of(1, "x")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settingAPropertyReplacesWhatADecoderKeptUnderItsName() throws IOException {
        Shelf decoded =
                Documents.decode(Shelf.jsonAdapter(), "{\"label\": \"A\", \"books\": \"none\", \"width\": \"wide\"}");
        Shelf mended = decoded.toBuilder().books(List.of()).width(3).build();

        assertThat(mended.unknownProperties()).isEmpty();
        assertThat(Documents.encode(Shelf.jsonAdapter(), mended))
                .isEqualTo("{\"label\":\"A\",\"books\":[],\"width\":3}");
    }

    @Test
    void aBuilderCanBeUsedAgain() {
        Shelf.Builder builder = shelf().toBuilder();
        Shelf first = builder.build();
        Shelf second = builder.label("B").build();

        assertThat(first.label()).isEqualTo("A");
        assertThat(second.label()).isEqualTo("B");
    }

    @Test
    void valuesCompareByAllTheirProperties() {
        Shelf other = shelf().toBuilder().unknownProperties(Map.of("x", 1)).build();

        assertThat(shelf()).isEqualTo(shelf()).hasSameHashCodeAs(shelf()).isNotEqualTo(other);
        assertThat(other)
                .isEqualTo(
                        shelf().toBuilder().unknownProperties(Map.of("x", 1L)).build());
    }

    @Test
    void textShowsWhatIsThereButNoSecret() throws IOException {
        assertThat(Book.builder()
                        .title("a")
                        .unknownProperties(Map.of("isbn", "1"))
                        .build())
                .hasToString("Book{title=a, isbn=1}");
        assertThat(shelf().toBuilder().pin("1234").build()).hasToString("Shelf{label=A, books=[], pin=[secret]}");
        assertThat(Documents.decode(Shelf.jsonAdapter(), "{\"pin\": {\"a\": \"1234\"}, \"oldPin\": \"1234\"}")
                        .toString())
                .isEqualTo("Shelf{pin=[secret], oldPin=[secret]}");
    }

    @Test
    void enumsCompareByTheirText() {
        assertThat(ShelfKind.of("Loan")).isSameAs(ShelfKind.LOAN);
        assertThat(ShelfKind.LOAN.value()).isEqualTo("Loan");
        assertThat(ShelfKind.of("Sold"))
                .isEqualTo(ShelfKind.of("Sold"))
                .hasSameHashCodeAs(ShelfKind.of("Sold"))
                .isNotEqualTo(ShelfKind.LOAN);
        assertThat(ShelfKind.of("Sold")).hasToString("Sold");
        assertThat(ShelfKind.REFERENCE.isKnown()).isTrue();
    }

    private static Shelf shelf() {
        return Shelf.builder().label("A").books(List.of()).build();
    }
}
