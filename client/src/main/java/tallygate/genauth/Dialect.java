package tallygate.genauth;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import tallygate.core.QueryArrays;
import tallygate.transport.Headers;

/**
 * The form of the requests to a host: the vendor sells one API under two brands, whose SDKs name headers and credentials
 * differently. Immutable. Begin with {@link #AUTHING} or {@link #GENAUTH} and change what your host needs:
 *
 * <pre>{@code Dialect.AUTHING.withAuthorization(Dialect.Authorization.SIGNATURE)}</pre>
 *
 * <p>Set the host itself with {@link ManagementClient.Builder#host}. The vendor does not document what a host accepts in
 * addition to the default; {@code docs/dialects.md} lists where each form was seen.
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

    /** The form of the SDKs of the brand GenAuth: {@code x-genauth-} headers and the token as a bearer token. */
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

    /** Returns the dialect that {@code GENAUTH_DIALECT} names. */
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
     * Returns this dialect with another prefix for the names of the vendor's own headers.
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

    /** Returns this dialect with another form of the header {@code Authorization}. */
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
     * Returns this dialect with another word before the access key id of a signed request; other requests do not have it.
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
     * Returns this dialect with another header for the tenant, given without the prefix: {@code tenant-id} (the vendor's Java
     * SDK), {@code app-tenant-id} (Go, and the API's document) or {@code app-id} (Node).
     *
     * @throws IllegalArgumentException if it is not a header name
     */
    public Dialect withTenantHeader(String name) {
        Headers.of(name, "");
        return new Dialect(headerPrefix, authorization, signatureWord, name, dateFormat, queryArrays);
    }

    /** Returns this dialect with another form of the {@code date} of signed requests; other requests do not have one. */
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
     * Returns this dialect with another form of lists in a query. Which form a host accepts is not documented: the vendor's
     * Java and C# SDKs separate the elements by commas, which is the default; Python and the API's document repeat the name.
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
        /** {@code Bearer} and the management token (RFC 6750). */
        BEARER_TOKEN,
        /**
         * The access key id and a signature (HMAC-SHA1) of the request, a new one for every attempt. No token is fetched.
         * The server compares the date with its own clock.
         */
        SIGNATURE
    }

    /** The forms of the header {@code date}. */
    public enum DateFormat {
        /** {@code Thu, 01 Jan 2026 00:00:00 GMT}, as in the vendor's current SDKs that sign. */
        HTTP_DATE {
            @Override
            String text(Instant time) {
                return HTTP.format(time);
            }
        },
        /** Digits, as in older SDKs and the description of apiCode 1303. */
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
