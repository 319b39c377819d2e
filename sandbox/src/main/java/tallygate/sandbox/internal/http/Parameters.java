package tallygate.sandbox.internal.http;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads query parameters; an invalid one is rejected with code 400. */
public final class Parameters {
    private Parameters() {}

    public static String required(ReceivedCall call, String name) {
        return call.parameter(name).orElseThrow(() -> new Rejection(400, "Parameter " + name + " is required"));
    }

    public static int wholeNumber(ReceivedCall call, String name, int least, int most, int absent) {
        return wholeNumber(call.parameter(name), name, least, most, absent);
    }

    public static int wholeNumber(Optional<String> sent, String name, int least, int most, int absent) {
        String text = sent.orElse(Integer.toString(absent));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException invalid) {
            // Rejected like a number out of range.
        }
        throw new Rejection(400, "Parameter " + name + " must be a whole number from " + least + " to " + most);
    }

    /** Returns a day written {@code yyyyMMdd}. */
    public static LocalDate day(ReceivedCall call, String name) {
        try {
            return LocalDate.parse(required(call, name), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            throw new Rejection(400, "Parameter " + name + " must be a day written yyyyMMdd");
        }
    }
}
