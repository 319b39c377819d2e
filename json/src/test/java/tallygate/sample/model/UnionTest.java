package tallygate.sample.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.json.Documents;

/** A type with several variants, which a property tells apart. */
class UnionTest {
    @Test
    void theDiscriminatorChoosesTheVariantWhereverItStands() throws IOException {
        assertThat(decode("{'opened_by': 'key'}"))
                .isEqualTo(KeyLock.builder().openedBy("key").build());
        assertThat(decode("{'x': {'opened_by': 'key'}, 'digits': 4, 'opened_by': 'code'}"))
                .isInstanceOfSatisfying(
                        CodeLock.class, lock -> assertThat(lock.digits()).contains(4));
    }

    @Test
    void severalTextsMayMeanOneVariant() throws IOException {
        assertThat(decode("{'opened_by': 'card'}")).isInstanceOf(CodeLock.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'opened_by': 'voice', 'words': 1.50, 'nothing': null}",
                "{'opened_by': 7}",
                "{'opened_by': null}",
                "{'opened_by': {'opened_by': 'key'}}",
                "{'digits': 4}",
                "{}",
            })
    void anObjectOfNoVariantIsKept(String document) throws IOException {
        Lock lock = decode(document);

        assertThat(lock).isInstanceOf(Lock.Unknown.class);
        assertThat(encode(lock)).isEqualTo(values(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'lock': {'x': 0.10, 'opened_by': 'code', 'digits': 'many'}}",
                "{'locks': [{'opened_by': 'voice'}, {'opened_by': 'key', 'behind': {'opened_by': 'code'}}]}",
                "{'spares': {'a': {'opened_by': 'card'}, 'b': {'n': null}}}",
                "{'lock': [], 'locks': ['none'], 'spares': {'a': 1}}",
            })
    void withinAnotherTypeNothingIsLost(String document) throws IOException {
        Shelf shelf = Documents.decode(Shelf.jsonAdapter(), document.replace('\'', '"'));

        assertThat(Documents.values(Documents.encode(Shelf.jsonAdapter(), shelf)))
                .isEqualTo(values(document));
    }

    @Test
    void aSwitchOverTheVariantsNeedsNoOtherCase() {
        for (Lock lock : List.of(
                KeyLock.builder().openedBy("key").build(),
                CodeLock.builder().openedBy("code").build(),
                new Lock.Unknown(Map.of("opened_by", "voice")))) {
            assertThat(Lock.class.getPermittedSubclasses()).anyMatch(variant -> variant.isInstance(lock));
        }
        assertThat(Lock.class.getPermittedSubclasses()).hasSize(3);
    }

    @Test
    void anUnknownVariantCanBeSentAndShowsNoValue() throws IOException {
        Lock.Unknown lock = new Lock.Unknown(Map.of("opened_by", "voice"));

        assertThat(encode(lock)).isEqualTo(Map.of("opened_by", "voice"));
        assertThat(encode(new Lock.Unknown(Map.of("words", 2)))).isEqualTo(Map.of("words", new BigDecimal(2)));
        assertThat(lock).hasToString("Lock.Unknown{opened_by=[secret]}");
        assertThatThrownBy(() -> new Lock.Unknown(Map.of("a", this))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRegistryKnowsTheType() {
        Type type = Lock.class;

        assertThat(ModelAdapterFactory.INSTANCE.create(type, Set.of(), null)).isSameAs(Lock.jsonAdapter());
    }

    private static Lock decode(String document) throws IOException {
        return Documents.decode(Lock.jsonAdapter(), document.replace('\'', '"'));
    }

    private static Object encode(Lock lock) throws IOException {
        return Documents.values(Documents.encode(Lock.jsonAdapter(), lock));
    }

    private static Object values(String document) throws IOException {
        return Documents.values(document.replace('\'', '"'));
    }
}
