package tallygate.transport.tck.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.X509TrustManager;
import okio.ByteString;

/**
 * A certificate authority for one test. The JDK signs, but has no public builder of certificates; this writes the few fields
 * that a TLS client reads (RFC 5280 section 4.1).
 */
public final class TestAuthority {
    private static final ByteString ECDSA_WITH_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final int IP_ADDRESS = 0x87;
    private static final int DNS_NAME = 0x82;
    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final String name;
    private final KeyPair keys = newKeys();
    private final X509Certificate certificate;

    public TestAuthority(String name) {
        this.name = name;
        ByteString isAuthority = Der.sequence(Der.oid(BASIC_CONSTRAINTS), Der.TRUE, Der.octets(Der.sequence(Der.TRUE)));
        this.certificate = sign(name, keys, isAuthority, validFor(Duration.ofDays(1)));
    }

    /** Returns a trust manager that trusts only certificates of this authority. */
    public X509TrustManager trustManager() {
        return Identity.trusting(certificate);
    }

    /** Creates an identity for a host name or an IP address. */
    public Identity identity(String host) {
        return identity(host, validFor(Duration.ofDays(1)));
    }

    /** Creates an identity that expired an hour ago. */
    public Identity expiredIdentity(String host) {
        return identity(host, validFor(Duration.ofHours(-1)));
    }

    /** Creates an identity with a self-signed certificate. */
    public static Identity selfSigned(String host) {
        TestAuthority itself = new TestAuthority(host);
        return new Identity(
                itself.keys.getPrivate(), itself.sign(host, itself.keys, names(host), validFor(Duration.ofDays(1))));
    }

    private Identity identity(String host, ByteString validity) {
        KeyPair ofHost = newKeys();
        return new Identity(ofHost.getPrivate(), sign(host, ofHost, names(host), validity));
    }

    private X509Certificate sign(String subject, KeyPair subjectKeys, ByteString extension, ByteString validity) {
        ByteString content = Der.sequence(
                Der.tagged(0xa0, Der.integer(BigInteger.TWO)), // version 3
                Der.integer(BigInteger.valueOf(SERIAL.getAndIncrement())),
                ECDSA_WITH_SHA256,
                commonName(name),
                validity,
                commonName(subject),
                ByteString.of(subjectKeys.getPublic().getEncoded()),
                Der.tagged(0xa3, Der.sequence(extension)));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.asByteBuffer());
            ByteString encoded = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(ByteString.of(signature.sign())));
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(encoded.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate for " + subject + " could not be created.", e);
        }
    }

    /** Encodes a validity that began two days ago, so that an expired certificate was valid once. */
    private static ByteString validFor(Duration fromNow) {
        Instant now = Instant.now();
        return Der.sequence(Der.time(now.minus(Duration.ofDays(2))), Der.time(now.plus(fromNow)));
    }

    private static ByteString commonName(String name) {
        return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.utf8(name))));
    }

    private static ByteString names(String host) {
        boolean address = Character.isDigit(host.charAt(0));
        ByteString name = address
                ? Der.tagged(IP_ADDRESS, addressBytes(host))
                : Der.tagged(DNS_NAME, ByteString.encodeUtf8(host));
        return Der.sequence(Der.oid(SUBJECT_ALTERNATIVE_NAME), Der.octets(Der.sequence(name)));
    }

    private static ByteString addressBytes(String digits) {
        try {
            return ByteString.of(InetAddress.getByName(digits).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(digits + " is not an IP address.", e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK makes no elliptic keys.", e);
        }
    }
}
