package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The ledger is optional: frameworks reflect on any public class of the client without it. */
class WithoutTheLedgerIT {
    @Test
    void everyPublicClassButThoseOfTheLedgerLoadsAndReflectsWithoutTheLedger() throws Exception {
        List<String> incomplete = new ArrayList<>();
        List<String> names = classNames();
        for (String name : names) {
            try {
                reflectOn(Class.forName(name));
            } catch (NoClassDefFoundError missing) {
                incomplete.add(name);
            }
        }
        assertThat(names).hasSizeGreaterThan(20).contains("tallygate.pagarme.SubscriptionUsageClient");
        assertThat(incomplete)
                .containsExactlyInAnyOrder(
                        "tallygate.pagarme.PagarmeUsageSender", "tallygate.pagarme.PagarmeUsageListing");
    }

    private static void reflectOn(Class<?> type) {
        if (Modifier.isPublic(type.getModifiers())) {
            assertThat(type.getDeclaredMethods()).isNotNull();
            assertThat(type.getMethods()).isNotNull();
            assertThat(type.getDeclaredConstructors()).isNotNull();
            assertThat(type.getDeclaredFields()).isNotNull();
        }
    }

    private static List<String> classNames() throws Exception {
        Path jar = Path.of(SubscriptionUsageClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile classes = new JarFile(jar.toFile())) {
            return classes.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }
}
