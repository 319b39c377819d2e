package tallygate.benchmarks.json;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/**
 * The current Jackson beside the one that the vendor's SDK asks for: loads {@link JacksonCodec} and Jackson anew, all else as
 * it is.
 */
final class CurrentJackson extends URLClassLoader {
    /** The property that says where its jars are. */
    static final String FOLDER = "tallygate.benchmarks.current-jackson";

    private CurrentJackson(URL[] jars) {
        super(jars, CurrentJackson.class.getClassLoader());
    }

    static Codec load(Class<?> type) throws ReflectiveOperationException, IOException {
        List<URL> jars = new ArrayList<>();
        jars.add(JacksonCodec.class.getProtectionDomain().getCodeSource().getLocation());
        for (File jar : new File(System.getProperty(FOLDER)).listFiles()) {
            jars.add(jar.toURI().toURL());
        }
        Class<?> codec = new CurrentJackson(jars.toArray(URL[]::new)).loadClass(JacksonCodec.class.getName());
        return (Codec) codec.getConstructor(Class.class).newInstance(type);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("com.fasterxml.jackson.") && !name.equals(JacksonCodec.class.getName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
