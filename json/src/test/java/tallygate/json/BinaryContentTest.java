package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryContentTest {
    @TempDir
    private Path folder;

    @Test
    void bytesAreCopiedAndReadAgainFromTheFirst() throws IOException {
        byte[] bytes = {1, 2, 3};
        BinaryContent content = BinaryContent.of(bytes);
        bytes[0] = 9;

        assertThat(content.open().read()).isEqualTo(1);
        assertThat(content.bytes()).containsExactly(1, 2, 3);
        assertThat(content.length()).isEqualTo(3);
    }

    @Test
    void aFileHasItsNameAndIsReadWhenItIsOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a;b");
        BinaryContent content = BinaryContent.ofFile(file);
        Files.writeString(file, "c;d");

        assertThat(content.text()).isEqualTo("c;d");
        assertThat(content.length()).isEqualTo(3);
        assertThat(content.fileName()).contains("a.csv");
    }

    @Test
    void aFileThatIsGoneIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a;b");
        BinaryContent content = BinaryContent.ofFile(file);
        Files.delete(file);

        assertThatThrownBy(content::open).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(content::text)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("a.csv");
        assertThatThrownBy(() -> BinaryContent.ofFile(file)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void textIsInTheCharsetOfTheContentType() {
        BinaryContent latin = BinaryContent.of("é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(latin.withContentType("text/csv; charset=\"iso-8859-1\"").text())
                .isEqualTo("é");
        assertThat(BinaryContent.ofText("é").withContentType("text/csv").text()).isEqualTo("é");
        assertThatThrownBy(() ->
                        latin.withContentType("text/csv;charset=none-such").text())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none-such");
    }

    @Test
    void valueThatAHeaderCannotHaveIsRejected() {
        BinaryContent content = BinaryContent.ofText("");

        assertThatThrownBy(() -> content.withContentType("text/csv\r\nX: 1"))
                .hasMessage("A content type is printable ASCII, such as image/png.");
        assertThatThrownBy(() -> content.withContentType(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BinaryContent.from(-1, content::open))
                .hasMessage("The length must not be negative, but is -1.");
    }

    @Test
    void itsTextShowsNoContent() {
        assertThat(BinaryContent.ofText("secret").withFileName("secret.txt")).hasToString("BinaryContent[6 bytes]");
    }

    @Test
    void inJsonItIsBase64() throws IOException {
        assertThat(ScalarAdapters.BINARY.toJson(BinaryContent.of(new byte[] {0, (byte) 255})))
                .isEqualTo("\"AP8=\"");
        assertThat(ScalarAdapters.BINARY.fromJson("\"AP8=\"").bytes()).containsExactly(0, 255);
        assertThatThrownBy(() -> ScalarAdapters.BINARY.fromJson("\"*\"")).hasMessageContaining("is a string");
        assertThatThrownBy(() -> ScalarAdapters.BINARY.fromJson("1")).hasMessageContaining("is a number");
    }
}
