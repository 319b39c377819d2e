package tallygate.benchmarks.peer;

import java.util.List;
import java.util.Optional;

/** The peers, each with the libraries its process gets, by the beginning of their file names. */
public enum PeerKind {
    VENDOR_SDK(
            "vendor's SDK",
            "authing-java-sdk,hutool-,jackson-,java-jwt,nimbus-jose-jwt,jcip,freemarker,Java-WebSocket,slf4j-api,jaxb-api"),
    TALLYGATE_JDK(
            "Tallygate, JDK transport",
            "tallygate-client,tallygate-model,tallygate-transport-0,tallygate-transport-jdk"
                    + ",moshi-1,okio-jvm,kotlin-stdlib,annotations-,jspecify"),
    TALLYGATE_RETROFIT(
            "Tallygate, Retrofit transport",
            "tallygate-client,tallygate-model,tallygate-transport-0"
                    + ",tallygate-transport-retrofit,retrofit-,okhttp-jvm,moshi-1,okio-jvm,kotlin-stdlib,annotations-,jspecify"),
    RETROFIT_MOSHI(
            "Retrofit + Moshi",
            "retrofit-,converter-moshi,okhttp-jvm,moshi-1,okio-jvm,kotlin-stdlib,annotations-"
                    + ",tallygate-model,jspecify"),
    BARE_JDK("bare JDK client", ""),
    BARE_OKHTTP("bare OkHttp", "okhttp-jvm,okio-jvm,kotlin-stdlib,annotations-"),
    BARE_SOCKET("bare socket", "");

    private final String title;
    private final List<String> libraries;

    PeerKind(String title, String libraries) {
        this.title = title;
        this.libraries = libraries.isEmpty() ? List.of() : List.of(libraries.split(","));
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

    /** The HTTP client it is built on, as a peer by itself; empty for one that is no more than that, or has none here. */
    public Optional<PeerKind> bare() {
        return switch (this) {
            case TALLYGATE_JDK -> Optional.of(BARE_JDK);
            case TALLYGATE_RETROFIT, RETROFIT_MOSHI -> Optional.of(BARE_OKHTTP);
            default -> Optional.empty();
        };
    }

    public Peer open(Target target) throws Exception {
        return switch (this) {
            case VENDOR_SDK -> new VendorPeer(target);
            case TALLYGATE_JDK -> OverJdk.open(target);
            case TALLYGATE_RETROFIT -> OverRetrofit.open(target);
            case RETROFIT_MOSHI -> new RetrofitMoshiPeer(target);
            case BARE_JDK -> new BareJdkPeer(target);
            case BARE_OKHTTP -> new BareOkHttpPeer(target);
            case BARE_SOCKET -> new BareSocketPeer(target);
        };
    }
}
