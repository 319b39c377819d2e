package tallygate.pagarme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.json.Documents;
import tallygate.json.MissingPropertyException;

/** The example body of the vendor's documents, exactly as it is printed there, and what later sources send instead. */
class ExampleBodiesTest {
    private static final Instant PRINTED_TIME = Instant.parse("2016-03-13T12:52:32.123Z");

    @Test
    void usageDecodesAsPrinted() throws IOException {
        GetUsageResponse usage = decode(printed());

        assertThat(usage.id()).isEqualTo("id0");
        assertThat(usage.quantity()).isEqualTo(68);
        assertThat(usage.description()).contains("description0");
        assertThat(usage.usedAt()).contains(PRINTED_TIME);
        assertThat(usage.createdAt()).isEqualTo(PRINTED_TIME);
        assertThat(usage.status()).isEqualTo(UsageStatus.of("status8"));
        assertThat(usage.status().isKnown()).isFalse();
        assertThat(usage.deletedAt()).isEmpty();
        assertThat(usage.code()).isEmpty();
        assertThat(usage.group()).isEmpty();
        assertThat(usage.amount()).isEmpty();
        assertThat(usage.unknownProperties()).containsOnlyKeys("deleted_at", "code", "group", "amount");
    }

    @Test
    void itemOfTheUsageDecodesAsPrinted() throws IOException {
        GetSubscriptionItemResponse item = decode(printed()).subscriptionItem().orElseThrow();

        assertThat(item.id()).isEqualTo("id6");
        assertThat(item.updatedAt()).isEqualTo(PRINTED_TIME);
        assertThat(item.pricingScheme().price()).isEqualTo(178);
        assertThat(item.pricingScheme().percentage()).isEmpty();
        assertThat(item.pricingScheme().priceBrackets()).singleElement().satisfies(bracket -> {
            assertThat(bracket.startQuantity()).isEqualTo(131);
            assertThat(bracket.price()).isEqualTo(69);
            assertThat(bracket.endQuantity()).isEmpty();
            assertThat(bracket.overagePrice()).isEmpty();
        });
        assertThat(item.discounts())
                .extracting(GetDiscountResponse::value)
                .containsExactly(new BigDecimal("30.59"), new BigDecimal("30.6"));
        assertThat(item.discounts()).allSatisfy(discount -> {
            assertThat(discount.subscription()).isEmpty();
            assertThat(discount.subscriptionItem()).isEmpty();
        });
        assertThat(item.increments()).containsExactly(null, null);
        assertThat(item.subscription()).isEmpty();
        assertThat(item.quantity()).isEmpty();
    }

    @Test
    void usageComesBackEqual() throws IOException {
        assertThat(encoded(decode(printed()))).isEqualTo(Documents.values(printed()));
        assertThat(decode(printed()).toBuilder().build()).isEqualTo(decode(printed()));
    }

    @Test
    void usageOfLaterSourcesDecodesTooAndComesBackEqual() throws IOException {
        String document = "{\"id\": \"usage_1\", \"used_at\": \"2026-01-31T23:59:59Z\", \"description\": null,"
                + " \"updated_at\": \"2026-02-01T00:00:00Z\", \"amount\": 9007199254740993}";
        GetUsageResponse usage = decode(document);

        assertThat(usage.usedAt()).contains(Instant.parse("2026-01-31T23:59:59Z"));
        assertThat(usage.amount()).contains(9007199254740993L);
        assertThat(usage.unknownProperties()).containsEntry("updated_at", "2026-02-01T00:00:00Z");
        assertThat(usage.description()).isEmpty();
        assertThat(usage.subscriptionItem()).isEmpty();
        assertThatThrownBy(usage::quantity)
                .isInstanceOf(MissingPropertyException.class)
                .hasMessage("GetUsageResponse.quantity was absent");
        assertThat(encoded(usage)).isEqualTo(Documents.values(document));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-29T20:23:42, 2022-06-29T20:23:42Z",
        "2022-06-29T20:23:42.1234567, 2022-06-29T20:23:42.1234567Z",
    })
    @DisplayName("C82 a time without an offset, as webhooks have, is read as UTC")
    void timeWithoutAnOffsetIsReadAsUtc(String sent, Instant instant) throws IOException {
        String document = "{\"id\": \"usage_1\", \"used_at\": \"" + sent + "\"}";

        assertThat(decode(document).usedAt()).contains(instant);
        assertThat(encoded(decode(document))).isEqualTo(Documents.values(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'Period': {'id': 'p'}, 'Usages': {'data': []}}", "{'period': {'id': 'p'}, 'usages': {}}"})
    void sumsOfAPeriodDecodeWithAndWithoutCapitalLetters(String document) throws IOException {
        GetUsagesDetailsResponse details =
                Documents.decode(GetUsagesDetailsResponse.jsonAdapter(), document.replace('\'', '"'));

        assertThat(details.period().map(GetPeriodResponse::id)).contains("p");
        assertThat(details.usages()).isNotNull();
        assertThat(details.unknownProperties()).isEmpty();
    }

    @Test
    void typesThatHoldEachOtherNest() throws IOException {
        String document = "{\"subscription\": {\"items\": [{\"increments\": [null, {\"subscription_item\": {"
                + "\"subscription\": {\"id\": \"sub_1\"}}}]}]}}";
        GetDiscountResponse discount = Documents.decode(GetDiscountResponse.jsonAdapter(), document);

        assertThat(Documents.values(Documents.encode(GetDiscountResponse.jsonAdapter(), discount)))
                .isEqualTo(Documents.values(document));
    }

    @Test
    void lastPageHasNoNextOne() throws IOException {
        PagingResponse paging = Documents.decode(
                PagingResponse.jsonAdapter(), "{\"total\": 1, \"previous\": \"https://h/?page=1\", \"next\": null}");

        assertThat(paging.next()).isEmpty();
        assertThat(paging.previous()).contains("https://h/?page=1");
    }

    @Test
    void echoOfARequestIsNotShown() throws IOException {
        ErrorResponse error = Documents.decode(
                ErrorResponse.jsonAdapter(),
                "{\"message\": \"m\", \"errors\": {\"a.b\": [\"c\"]}, \"request\": {\"card\": \"4111\"}, \"x\": \"4111\"}");

        assertThat(error.toString())
                .isEqualTo("ErrorResponse{message=m, errors={a.b=[c]}, request=[secret], x=[secret]}");
    }

    @Test
    void bodyOfARequestHoldsNeitherPathNorHeader() throws IOException {
        CreateUsageRequest request = CreateUsageRequest.builder()
                .subscriptionId("sub_1")
                .itemId("si_1")
                .quantity(1)
                .description("Call")
                .usedAt(PRINTED_TIME)
                .idempotencyKey("k")
                .build();

        assertThat(Documents.encode(CreateUsageRequest.jsonAdapter(), request))
                .isEqualTo("{\"quantity\":1,\"description\":\"Call\",\"used_at\":\"2016-03-13T12:52:32.123Z\"}");
        assertThat(Documents.decode(
                        CreateUsageRequest.jsonAdapter(), "{\"subscription_id\": \"s\", \"idempotency-key\": \"k\"}"))
                .satisfies(decoded -> {
                    assertThat(decoded.subscriptionId()).isEqualTo("s");
                    assertThat(decoded.idempotencyKey()).contains("k");
                });
    }

    private static GetUsageResponse decode(String document) throws IOException {
        return Documents.decode(GetUsageResponse.jsonAdapter(), document);
    }

    private static Object encoded(GetUsageResponse usage) throws IOException {
        return Documents.values(Documents.encode(GetUsageResponse.jsonAdapter(), usage));
    }

    private static String printed() throws IOException {
        try (InputStream in = ExampleBodiesTest.class.getResourceAsStream("/examples/usage-as-printed.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
