package tallygate.transport.tls;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One part of a PEM file (RFC 7468). Text between the parts means nothing. */
record PemBlock(String label, byte[] der) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----", Pattern.DOTALL);

    /** @throws IllegalArgumentException if a part is not base64 */
    static List<PemBlock> in(SettingFile file) {
        List<PemBlock> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(file.text());
        while (matcher.find()) {
            String label = matcher.group(1);
            try {
                blocks.add(new PemBlock(label, Base64.getMimeDecoder().decode(matcher.group(2))));
            } catch (IllegalArgumentException e) {
                // Without the cause, which quotes the content.
                throw file.refusal("has a " + label + " that is not base64", null);
            }
        }
        return blocks;
    }

    boolean isCertificate() {
        return label.equals("CERTIFICATE");
    }

    /** Returns the label only, not the content. */
    @Override
    public String toString() {
        return label;
    }
}
