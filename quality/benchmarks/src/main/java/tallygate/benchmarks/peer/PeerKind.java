package tallygate.benchmarks.peer;

import java.net.http.HttpClient.Version;
import java.util.List;
import java.util.Optional;
import okhttp3.Protocol;
import tallygate.transport.HttpProtocol;

/** The peers, each with the libraries its process gets, by the beginning of their file names. */
public enum PeerKind {
    VENDOR_SDK("vendor's SDK", Jars.VENDOR_SDK),
    TALLYGATE_JDK("Tallygate, JDK transport", Jars.TALLYGATE + ",tallygate-transport-jdk"),
    TALLYGATE_RETROFIT(
            "Tallygate, Retrofit transport", Jars.TALLYGATE + ",tallygate-transport-retrofit,retrofit-,okhttp-jvm"),
    TALLYGATE_JDK_HTTP2("Tallygate, JDK transport, HTTP/2", TALLYGATE_JDK),
    TALLYGATE_RETROFIT_HTTP2("Tallygate, Retrofit transport, HTTP/2", TALLYGATE_RETROFIT),
    RETROFIT_MOSHI("Retrofit + Moshi", "retrofit-,converter-moshi,moshi-1," + Jars.OKHTTP),
    BARE_JDK("bare JDK client", ""),
    BARE_OKHTTP("bare OkHttp", Jars.OKHTTP),
    BARE_JDK_HTTP2("bare JDK client, HTTP/2", ""),
    BARE_OKHTTP_HTTP2("bare OkHttp, HTTP/2", Jars.OKHTTP),
    BARE_SOCKET("bare socket", "");

    private final String title;
    private final List<String> libraries;

    PeerKind(String title, String libraries) {
        this.title = title;
        this.libraries = libraries.isEmpty() ? List.of() : List.of(libraries.split(",", -1));
    }

    PeerKind(String title, PeerKind other) {
        this.title = title;
        this.libraries = other.libraries;
    }

    public String title() {
        return title;
    }

    /** How the file names of its libraries begin. */
    public List<String> libraries() {
        return libraries;
    }

    /** Whether it makes values of an answer, rather than count its bytes. */
    public boolean decodes() {
        return !name().startsWith("BARE_");
    }

    /** Whether it asks for HTTP/2. */
    public boolean isHttp2() {
        return name().endsWith("_HTTP2");
    }

    /** The HTTP client it is built on, as a peer by itself; empty for one that is no more than that, or has none here. */
    public Optional<PeerKind> bare() {
        return switch (this) {
            case TALLYGATE_JDK -> Optional.of(BARE_JDK);
            case TALLYGATE_RETROFIT, RETROFIT_MOSHI -> Optional.of(BARE_OKHTTP);
            case TALLYGATE_JDK_HTTP2 -> Optional.of(BARE_JDK_HTTP2);
            case TALLYGATE_RETROFIT_HTTP2 -> Optional.of(BARE_OKHTTP_HTTP2);
            default -> Optional.empty();
        };
    }

    /** The same over HTTP/1.1; empty for one that is. */
    public Optional<PeerKind> overHttp1() {
        return isHttp2() ? Optional.of(valueOf(name().replace("_HTTP2", ""))) : Optional.empty();
    }

    public Peer open(Target target) throws Exception {
        return switch (this) {
            case VENDOR_SDK -> new VendorPeer(target);
            case TALLYGATE_JDK -> OverJdk.open(target, HttpProtocol.HTTP_1_1);
            case TALLYGATE_JDK_HTTP2 -> OverJdk.open(target, HttpProtocol.HTTP_2);
            case TALLYGATE_RETROFIT -> OverRetrofit.open(target, HttpProtocol.HTTP_1_1);
            case TALLYGATE_RETROFIT_HTTP2 -> OverRetrofit.open(target, HttpProtocol.HTTP_2);
            case RETROFIT_MOSHI -> new RetrofitMoshiPeer(target);
            case BARE_JDK -> new BareJdkPeer(target, Version.HTTP_1_1);
            case BARE_JDK_HTTP2 -> new BareJdkPeer(target, Version.HTTP_2);
            case BARE_OKHTTP -> new BareOkHttpPeer(target, Protocol.HTTP_1_1);
            case BARE_OKHTTP_HTTP2 -> new BareOkHttpPeer(target, Protocol.HTTP_2, Protocol.HTTP_1_1);
            case BARE_SOCKET -> new BareSocketPeer(target);
        };
    }

    /** What several of them need. */
    private static final class Jars {
        static final String OKIO = "okio-jvm,kotlin-stdlib,annotations-,jspecify";
        static final String OKHTTP = "okhttp-jvm," + OKIO;
        static final String TALLYGATE =
                "tallygate-client,tallygate-model,tallygate-core,tallygate-json,tallygate-transport-0,moshi-1," + OKIO;
        static final String VENDOR_SDK =
                "authing-java-sdk,hutool-,jackson-,java-jwt,nimbus-jose-jwt,jcip,freemarker,Java-WebSocket,slf4j-api,jaxb-api";
    }
}
