package tallygate.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The HTML report in Chromium, where one is on the path. */
@EnabledIf(value = "chromium", disabledReason = "There is no Chromium on the path.")
final class HtmlInBrowserTest {
    private static final Optional<Path> CHROMIUM = Stream.of(
                    System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder ->
                    Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();

    /** The red of a month above its quota, in the light theme. */
    private static final int RED = 0xFFB3261E;

    private static final int BLUE = 0xFF3563A8;

    @TempDir
    private Path directory;

    static boolean chromium() {
        return CHROMIUM.isPresent();
    }

    @Test
    void chartsAreDrawnAndNothingIsReportedOnTheConsole() throws Exception {
        Path picture = directory.resolve("report.png");

        String console = run(SampleReport.report(), "--window-size=1000,1600", "--screenshot=" + picture)
                .console();

        assertThat(console).doesNotContain("CONSOLE");
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(pixels(image, RED)).isGreaterThan(2000);
        assertThat(pixels(image, BLUE)).isGreaterThan(5000);
    }

    @Test
    void hostileTextStaysText() throws Exception {
        Run run = run(HtmlRendererTest.hostile(), "--dump-dom");

        assertThat(run.console()).doesNotContain("CONSOLE");
        assertThat(run.out())
                .doesNotContain("<img", "<script")
                .contains("&lt;script&gt;alert(2)&lt;/script&gt;")
                .contains("</html>");
    }

    private record Run(String out, String console) {}

    private Run run(AccountReport report, String... options) throws IOException, InterruptedException {
        Path html = directory.resolve("report.html");
        Files.writeString(html, new HtmlRenderer(HtmlTexts.in("en")).render(report));
        File out = directory.resolve("out").toFile();
        File err = directory.resolve("err").toFile();
        List<String> command = new ArrayList<>(List.of(
                CHROMIUM.orElseThrow().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--force-color-profile=srgb",
                "--enable-logging=stderr",
                "--user-data-dir=" + directory.resolve("profile"),
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--host-resolver-rules=MAP * ~NOTFOUND"));
        command.addAll(List.of(options));
        command.add(html.toUri().toString());
        Process browser = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(err)
                .start();
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS))
                    .as("Chromium ended")
                    .isTrue();
        } finally {
            browser.destroyForcibly();
        }
        return new Run(Files.readString(out.toPath(), UTF_8), Files.readString(err.toPath(), UTF_8));
    }

    private static long pixels(BufferedImage image, int colour) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }
}
