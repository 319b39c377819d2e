package tallygate.genauth;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import tallygate.core.QueryArrays;
import tallygate.transport.Headers;

/**
 * How requests are written for a host: the vendor sells one API under two brands, whose SDKs name headers and
 * credentials differently. Immutable. Begin with {@link #AUTHING} or {@link #GENAUTH} and change what your host needs:
 *
 * <pre>{@code Dialect.AUTHING.withAuthorization(Dialect.Authorization.SIGNATURE)}</pre>
 *
 * <p>The host itself is {@link ManagementClient.Builder#host}. What a host accepts beside the default is not documented by
 * the vendor; {@code docs/dialects.md} says where each form was seen.
 */
public final class Dialect {
    /**
     * The default, which the vendor documents for Java and for the hosts of both brands: {@code x-authing-} headers and
     * the raw token.
     */
    public static final Dialect AUTHING = new Dialect(
            "x-authing-",
            Authorization.RAW_TOKEN,
            "authing",
            "tenant-id",
            DateFormat.HTTP_DATE,
            QueryArrays.COMMA_SEPARATED);

    /** The names of the SDKs that are sold as GenAuth: {@code x-genauth-} headers and the token as a bearer token. */
    public static final Dialect GENAUTH = new Dialect(
            "x-genauth-",
            Authorization.BEARER_TOKEN,
            "GenAuth",
            "app-id",
            DateFormat.HTTP_DATE,
            QueryArrays.COMMA_SEPARATED);

    final String headerPrefix;
    final Authorization authorization;
    final String signatureWord;
    final String tenantHeader;
    final DateFormat dateFormat;
    final QueryArrays queryArrays;

    /** The value of {@code GENAUTH_DIALECT}. */
    static Dialect named(String name) {
        return switch (name) {
            case "authing" -> AUTHING;
            case "genauth" -> GENAUTH;
            default ->
                throw new IllegalArgumentException(
                        "The environment variable GENAUTH_DIALECT must be authing or genauth.");
        };
    }

    private Dialect(
            String headerPrefix,
            Authorization authorization,
            String signatureWord,
            String tenantHeader,
            DateFormat dateFormat,
            QueryArrays queryArrays) {
        this.headerPrefix = headerPrefix;
        this.authorization = authorization;
        this.signatureWord = signatureWord;
        this.tenantHeader = tenantHeader;
        this.dateFormat = dateFormat;
        this.queryArrays = queryArrays;
    }

    /**
     * What the names of the vendor's own headers begin with.
     *
     * @throws IllegalArgumentException unless it is a header name in lower case that ends with a hyphen
     */
    public Dialect withHeaderPrefix(String prefix) {
        if (!prefix.endsWith("-") || !prefix.equals(prefix.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "The header prefix must be in lower case and end with a hyphen, as x-genauth-.");
        }
        Headers.of(prefix, "");
        return new Dialect(prefix, authorization, signatureWord, tenantHeader, dateFormat, queryArrays);
    }

    /** How a request says whose it is. */
    public Dialect withAuthorization(Authorization form) {
        return new Dialect(
                headerPrefix,
                Objects.requireNonNull(form, "form"),
                signatureWord,
                tenantHeader,
                dateFormat,
                queryArrays);
    }

    /**
     * The word before the access key id of a signed request; other requests do not have it.
     *
     * @throws IllegalArgumentException unless it is one word of letters, digits and hyphens
     */
    public Dialect withSignatureWord(String word) {
        if (!word.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("The signature word must be one word, as GenAuth or authing.");
        }
        return new Dialect(headerPrefix, authorization, word, tenantHeader, dateFormat, queryArrays);
    }

    /**
     * The header that names the tenant, without the prefix: {@code tenant-id} (the vendor's Java SDK),
     * {@code app-tenant-id} (Go, and the API's document) or {@code app-id} (Node).
     *
     * @throws IllegalArgumentException if it is not a header name
     */
    public Dialect withTenantHeader(String name) {
        Headers.of(name, "");
        return new Dialect(headerPrefix, authorization, signatureWord, name, dateFormat, queryArrays);
    }

    /** How a signed request writes its {@code date}; other requests do not have one. */
    public Dialect withDateFormat(DateFormat format) {
        return new Dialect(
                headerPrefix,
                authorization,
                signatureWord,
                tenantHeader,
                Objects.requireNonNull(format, "format"),
                queryArrays);
    }

    /**
     * How a list is written into a query. What a host reads is not known: the vendor's Java and C# SDKs separate the
     * elements by commas, which is the default, Python and the API's document repeat the name.
     */
    public Dialect withQueryArrays(QueryArrays arrays) {
        return new Dialect(
                headerPrefix,
                authorization,
                signatureWord,
                tenantHeader,
                dateFormat,
                Objects.requireNonNull(arrays, "arrays"));
    }

    @Override
    public String toString() {
        return "Dialect[headerPrefix=" + headerPrefix + ", authorization=" + authorization + ", signatureWord="
                + signatureWord + ", tenantHeader=" + tenantHeader + ", dateFormat=" + dateFormat + ", queryArrays="
                + queryArrays + "]";
    }

    /** The forms of the header {@code Authorization}. */
    public enum Authorization {
        /** The management token alone. */
        RAW_TOKEN,
        /** {@code Bearer} and the management token, as RFC 6750 says. */
        BEARER_TOKEN,
        /**
         * The access key id and a signature (HMAC-SHA1) of the request, a new one for every attempt. No token is fetched.
         * The server compares the date with its own clock.
         */
        SIGNATURE
    }

    /** The forms of the header {@code date}. */
    public enum DateFormat {
        /** {@code Thu, 01 Jan 2026 00:00:00 GMT}, as the vendor's SDKs that sign today. */
        HTTP_DATE {
            @Override
            String text(Instant time) {
                return HTTP.format(time);
            }
        },
        /** Digits, as older SDKs and the meaning of apiCode 1303. */
        UNIX_MILLISECONDS {
            @Override
            String text(Instant time) {
                return Long.toString(time.toEpochMilli());
            }
        };

        /** The JDK's own formatter of this name writes days below ten with one digit, which RFC 9110 does not allow. */
        private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern(
                        "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                .withZone(ZoneOffset.UTC);

        abstract String text(Instant time);
    }
}
