package tallygate.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Replaces secrets in text by {@code [secret]}: unencoded, in Base64 (also as a part of a longer text), and with any of their
 * characters percent-encoded or escaped as in JSON or HTML, up to twice. Takes time in proportion to the text. Immutable.
 */
public final class Redactor {
    /** Replaces nothing. */
    public static final Redactor NONE = new Redactor(Set.of());

    private static final String SHOWN = "[secret]";
    private static final int LAYERS = 3;

    /** Fewer characters occur in other text by chance. */
    private static final int SHORTEST_BASE64 = 6;

    private final Set<String> forms;

    private Redactor(Set<String> forms) {
        this.forms = forms;
    }

    /** @param secrets of any length; empty ones are ignored */
    public static Redactor of(Collection<String> secrets) {
        Set<String> forms = new LinkedHashSet<>();
        secrets.forEach(secret -> addForms(forms, secret));
        return forms.isEmpty() ? NONE : new Redactor(forms);
    }

    /** Returns the text with its secrets replaced; the same text if it has none. */
    public String redact(String text) {
        return shown(text, hidden(text, false));
    }

    /** Redacts the beginning of a longer text: at its end, a cut secret is replaced as well, from four characters on. */
    public String redactBeginning(String text) {
        return shown(text, hidden(text, true));
    }

    private static String shown(String text, BitSet hidden) {
        if (hidden.isEmpty()) {
            return text;
        }
        StringBuilder redacted = new StringBuilder();
        int copied = 0;
        for (int at = hidden.nextSetBit(0); at >= 0; at = hidden.nextSetBit(copied)) {
            redacted.append(text, copied, at).append(SHOWN);
            copied = hidden.nextClearBit(at);
        }
        return redacted.append(text, copied, text.length()).toString();
    }

    /** Returns the positions of all characters that belong to a secret. */
    private BitSet hidden(String text, boolean isCut) {
        BitSet hidden = new BitSet();
        EscapedText layer = forms.isEmpty() ? null : EscapedText.of(text);
        for (int depth = 0; depth < LAYERS && layer != null; depth++) {
            for (String form : forms) {
                layer.mark(form, hidden);
                if (isCut) {
                    layer.markCut(form, hidden);
                }
            }
            layer = layer.decoded();
        }
        return hidden;
    }

    private static void addForms(Set<String> forms, String secret) {
        // What was replaced stays as it is.
        if (SHOWN.contains(secret)) {
            return;
        }
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        // The second form is the result of decoding percent-encoded bytes.
        for (String form : List.of(secret, new String(bytes, StandardCharsets.ISO_8859_1))) {
            forms.add(form);
            forms.add(form.replace(' ', '+'));
        }
        for (int before = 0; before < 3; before++) {
            String base64 = base64(bytes, before);
            if (base64.length() >= SHORTEST_BASE64) {
                forms.add(base64);
                forms.add(base64.replace('+', '-').replace('/', '_'));
            }
        }
    }

    /** Returns those characters of the Base64 of a longer text that depend on these bytes alone. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = before == 0 ? 0 : before + 1;
        int end = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
        return first < end ? encoded.substring(first, end) : "";
    }
}
