package tallygate.benchmarks.json;

/** The JSON libraries that are compared; the first counts as 1. */
public enum Library {
    VENDOR_SDK("vendor's SDK, Jackson 2.9.1 over a text"),
    TALLYGATE("Tallygate"),
    CURRENT_JACKSON("Jackson databind, current"),
    GSON("Gson");

    private final String title;

    Library(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    Codec codec(Shape shape) throws Exception {
        return switch (this) {
            case VENDOR_SDK -> new VendorCodec(shape.plainType());
            case TALLYGATE -> new TallygateCodec(shape.adapter());
            case CURRENT_JACKSON -> CurrentJackson.load(shape.plainType());
            case GSON -> new GsonCodec(shape.plainType());
        };
    }
}
