package tallygate.cli.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import tallygate.genauth.quota.Allowance;
import tallygate.genauth.quota.Amounts;
import tallygate.genauth.quota.MauPeriod;
import tallygate.genauth.quota.QuotaForecast;
import tallygate.genauth.quota.QuotaLevel;
import tallygate.genauth.quota.QuotaUse;
import tallygate.json.PrintableText;

/** The words and numbers of the HTML report in one language. A missing text fails the report with its key. */
final class HtmlTexts {
    /** The languages that there are texts in; the first is the default. */
    static final List<String> LANGUAGES = List.of("en", "zh", "pt");

    private static final int MOST_DECIMALS = 15;
    private static final BigDecimal WIDEST_BAR = BigDecimal.valueOf(120);
    private static final long SOON = 30;

    private final Locale locale;
    private final ResourceBundle texts;

    private HtmlTexts(Locale locale) {
        this.locale = locale;
        this.texts = texts(locale);
    }

    /** Reads the texts directly: in a named module {@link ResourceBundle#getBundle} cannot ignore the default locale. */
    private static ResourceBundle texts(Locale locale) {
        String file = "texts_" + locale.getLanguage() + ".properties";
        try (InputStream bytes = requireNonNull(HtmlTexts.class.getResourceAsStream(file), file);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param language one of {@link #LANGUAGES} */
    static HtmlTexts in(String language) {
        return new HtmlTexts(
                switch (language) {
                    case "zh" -> Locale.SIMPLIFIED_CHINESE;
                    case "pt" -> Locale.forLanguageTag("pt-BR");
                    default -> Locale.ENGLISH;
                });
    }

    String language() {
        return locale.toLanguageTag();
    }

    String of(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    String of(QuotaLevel level) {
        return of("level." + level.name().toLowerCase(Locale.ROOT));
    }

    String tone(QuotaLevel level) {
        return switch (level) {
            case OK -> "good";
            case WARNING -> "warning";
            case CRITICAL -> "bad";
            case UNKNOWN -> "unknown";
        };
    }

    String tone(PackageState state) {
        if (state.ended()) {
            return "bad";
        }
        return state.daysLeft().filter(days -> days <= SOON).isPresent() ? "warning" : "good";
    }

    String validity(PackageState state) {
        if (state.overdueDays() > 0) {
            return of("package.overdue", state.overdueDays());
        }
        return state.daysLeft()
                .map(days -> days < 0 ? of("package.ended", -days) : of("package.left", days))
                .orElseGet(() -> of("package.unknown"));
    }

    String time(ZonedDateTime time) {
        return time.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale))
                + " " + time.getZone().getId();
    }

    String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern(texts.getString("month.long"), locale));
    }

    String shortMonth(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLL", locale));
    }

    String period(MauPeriod period) {
        return month(period).map(this::month).orElseGet(() -> PeriodLabel.of(period));
    }

    String shortPeriod(MauPeriod period) {
        return month(period).map(this::shortMonth).orElseGet(() -> PeriodLabel.of(period));
    }

    private static Optional<YearMonth> month(MauPeriod period) {
        return period.firstDay().map(YearMonth::from).filter(month -> PeriodLabel.of(period)
                .equals(month.toString()));
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Returns a number with all its decimals. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** Returns an amount with all its decimals, at least two: nothing is rounded. */
    String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(amount);
    }

    /** Returns a number of the server in the form of this language; other text as it is. */
    String amount(String text) {
        return text.isBlank() ? "–" : Amounts.number(text).map(this::number).orElseGet(() -> PrintableText.of(text));
    }

    String limit(QuotaUse use) {
        return use.allowance() == Allowance.UNLIMITED ? of("unlimited") : amount(use.limitText());
    }

    String share(QuotaUse use) {
        return of("share.of", amount(use.usedText()), limit(use));
    }

    String percent(QuotaUse use) {
        return use.percent().map(percent -> number(percent) + " %").orElse("–");
    }

    /** Returns the length of a bar, in units of which 100 are the limit. */
    String barWidth(QuotaUse use) {
        return use.percent()
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO)
                .min(WIDEST_BAR)
                .toPlainString();
    }

    /** Returns the position of a threshold, in the units of {@link #barWidth}. */
    String mark(BigDecimal percent) {
        return percent.min(WIDEST_BAR).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    String forecast(Optional<QuotaForecast> forecast) {
        return forecast.map(this::forecast).orElseGet(() -> of("forecast.none"));
    }

    private String forecast(QuotaForecast forecast) {
        String text = of(
                "forecast",
                number(forecast.expected()),
                date(forecast.day()),
                number(forecast.low()),
                number(forecast.high()));
        return forecast.runsOutOn()
                .map(day -> text + " " + of("forecast.end", date(day)))
                .orElse(text);
    }

    String method(Optional<QuotaForecast> forecast) {
        return forecast.map(known -> of("method." + known.method().name().toLowerCase(Locale.ROOT)) + " "
                        + of("confidence." + known.confidence().name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    String status(String status) {
        return texts.containsKey("status." + status)
                ? of("status." + status)
                : of("status.other", PrintableText.of(status));
    }

    String sum(StatusTotal total) {
        return of("orders.sum", sumOnly(total));
    }

    String sumOnly(StatusTotal total) {
        return total.leftOut() == 0
                ? money(total.sum())
                : money(total.sum()) + " " + of("orders.left-out", total.leftOut());
    }
}
