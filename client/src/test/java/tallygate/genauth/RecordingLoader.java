package tallygate.genauth;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Loads the project's classes again and records their names. */
final class RecordingLoader extends ClassLoader {
    private final Map<String, Integer> loaded = new ConcurrentSkipListMap<>();

    RecordingLoader() {
        super(RecordingLoader.class.getClassLoader());
    }

    Set<String> loaded() {
        return loaded.keySet();
    }

    /** How many bytes the classes have whose names begin so. */
    int bytes(String prefix) {
        return loaded.entrySet().stream()
                .filter(loadedClass -> loadedClass.getKey().startsWith(prefix))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("tallygate.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> found = findLoadedClass(name);
            return found == null ? define(name) : found;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.readAllBytes();
            loaded.put(name, bytes.length);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
