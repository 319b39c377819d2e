package tallygate.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import tallygate.benchmarks.load.Scenario;
import tallygate.benchmarks.peer.PeerKind;

class ReportTest {
    private final Report report = new Report();

    @Test
    void theBarsComeFirstAndSayWhetherTheyAreMet() {
        report.add(Scenario.USAGE, PeerKind.TALLYGATE_JDK.title(), Kind.THROUGHPUT.title(), 8.5);

        assertThat(report.markdown())
                .startsWith("### Bars\n")
                .contains(
                        "| usage of 40 entitlements, 64 threads | Tallygate, JDK transport | throughput | ≥ 8 | 8.50 | met |\n",
                        "| usage of 40 entitlements, 64 threads | Tallygate, Retrofit transport | throughput | ≥ 9 |  | not measured |\n");
    }

    @Test
    void aRowThatLacksAFigureLeavesItsColumnEmpty() {
        report.add("table", "one", "speed", 1);
        report.add("table", "other", "size", 2);

        assertThat(report.markdown())
                .contains("| | speed | size |\n|---|---|---|\n| one | 1.00 |  |\n| other |  | 2.00 |\n");
    }

    @Test
    void aTableThatWasLeftOutSaysWhy() {
        report.note("table", "There was no JDK.");

        assertThat(report.markdown()).endsWith("### table\n\n\nThere was no JDK.\n");
    }

    @Test
    void jsonHoldsEveryBarAndEveryFigure() {
        report.add(Scenario.USAGE, PeerKind.TALLYGATE_JDK.title(), Kind.THROUGHPUT.title(), 8, 9, 10);

        JsonObject json = JsonParser.parseString(report.json()).getAsJsonObject();

        JsonArray bars = json.getAsJsonArray("bars");
        assertThat(bars).hasSizeGreaterThan(30);
        assertThat(bars.get(0).getAsJsonObject().get("verdict").getAsString()).isEqualTo("met");
        JsonObject figure = json.getAsJsonArray("figures").get(0).getAsJsonObject();
        assertThat(figure.get("row").getAsString()).isEqualTo("Tallygate, JDK transport");
        assertThat(figure.get("median").getAsDouble()).isEqualTo(9);
    }
}
