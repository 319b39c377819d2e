package tallygate.genauth.internal.envelope;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallygate.core.provider.BufferedResponse;

/**
 * Finds the properties of a request in the message of an error response: {@code Parameter page must be a number},
 * {@code page must not be greater than 50}. The form is not documented; a sentence with another beginning names none.
 */
final class FieldComplaints {
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i:parameter )?([A-Za-z_][A-Za-z0-9_.\\[\\]]{0,63}) (must|should|is|are|has|cannot)\\b.*");

    /** Further texts are ignored: people do not read more. */
    private static final int MOST_SENTENCES = 50;

    private static final int MOST_CHARACTERS = 1000;

    private FieldComplaints() {}

    /** Returns the sentences about each property, by its path; never fails. */
    static Map<String, List<String>> in(BufferedResponse response) {
        Map<String, List<String>> complaints = new LinkedHashMap<>();
        for (String sentence : sentences(response)) {
            Matcher named = SENTENCE.matcher(sentence);
            if (sentence.length() <= MOST_CHARACTERS && named.matches()) {
                complaints
                        .computeIfAbsent(named.group(1), field -> new ArrayList<>())
                        .add(sentence);
            }
        }
        return complaints;
    }

    /** Returns the message, or the texts of one that is a list. */
    private static List<String> sentences(BufferedResponse response) {
        List<String> sentences = new ArrayList<>();
        try (JsonReader reader = response.json()) {
            reader.beginObject();
            while (reader.hasNext()) {
                if (reader.nextName().equals("message")) {
                    read(reader, sentences);
                } else {
                    reader.skipValue();
                }
            }
        } catch (IOException | JsonDataException endsHere) {
            // The sentences before the fault count.
        }
        return sentences;
    }

    private static void read(JsonReader reader, List<String> sentences) throws IOException {
        if (reader.peek() == JsonReader.Token.BEGIN_ARRAY) {
            reader.beginArray();
            while (reader.hasNext()) {
                readOne(reader, sentences);
            }
            reader.endArray();
        } else {
            readOne(reader, sentences);
        }
    }

    private static void readOne(JsonReader reader, List<String> sentences) throws IOException {
        if (reader.peek() == JsonReader.Token.STRING && sentences.size() < MOST_SENTENCES) {
            sentences.add(reader.nextString());
        } else {
            reader.skipValue();
        }
    }
}
