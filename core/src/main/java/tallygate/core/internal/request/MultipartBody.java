package tallygate.core.internal.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okio.Source;
import org.jspecify.annotations.Nullable;
import tallygate.json.BinaryContent;
import tallygate.transport.RequestBody;

/** A body of multipart/form-data, as RFC 7578 has it. Files are read while they are sent, one open at a time. */
final class MultipartBody implements RequestBody {
    /** Random, so that no content holds it. */
    private final String boundary = UUID.randomUUID().toString();

    private final List<BinaryContent> pieces = new ArrayList<>();
    private final BinaryContent end = BinaryContent.ofText("--" + boundary + "--\r\n");

    void addText(String name, String text, @Nullable String contentType) {
        add(name, "", contentType, BinaryContent.ofText(text));
    }

    void addFile(String name, BinaryContent content, @Nullable String contentType) {
        String fileName = content.fileName().orElse(name);
        String type = contentType == null ? "application/octet-stream" : contentType;
        add(
                name,
                "; filename=\"" + escaped(fileName) + "\"",
                content.contentType().orElse(type),
                content);
    }

    private void add(String name, String fileName, @Nullable String contentType, BinaryContent content) {
        String type = contentType == null ? "" : "Content-Type: " + contentType + "\r\n";
        pieces.add(BinaryContent.ofText("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + escaped(name)
                + "\"" + fileName + "\r\n" + type + "\r\n"));
        pieces.add(content);
        pieces.add(BinaryContent.ofText("\r\n"));
    }

    /** As browsers write it, so that a name cannot end its quotes or its line. */
    private static String escaped(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    @Override
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public long contentLength() {
        return end.length() + pieces.stream().mapToLong(BinaryContent::length).sum();
    }

    @Override
    public Source open() {
        List<BinaryContent> all = new ArrayList<>(pieces);
        all.add(end);
        return new Pieces(all);
    }

    /** Never the parts: they may hold secrets. */
    @Override
    public String toString() {
        return "MultipartBody[" + contentLength() + " bytes]";
    }
}
