package tallygate.spec.bundle;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Writes every text in quotes: a reader of YAML 1.1 would read {@code off} as a boolean and {@code 2022-07-03} as a date. */
final class QuotedTexts extends StandardRepresenter {
    QuotedTexts(DumpSettings settings) {
        super(settings);
        representers.put(String.class, text -> representScalar(Tag.STR, (String) text, ScalarStyle.DOUBLE_QUOTED));
    }
}
