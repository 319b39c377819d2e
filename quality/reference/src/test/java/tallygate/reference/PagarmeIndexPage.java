package tallygate.reference;

import java.util.List;

/** The page that leads to the sections of Pagar.me. */
final class PagarmeIndexPage {
    private PagarmeIndexPage() {}

    static String of(List<Section> sections) {
        int operations = sections.stream()
                .mapToInt(section -> section.operations().size())
                .sum();
        return TEXT.formatted(Markdown.GENERATED, operations, sections.size(), SectionTable.of(sections, ""));
    }

    private static final String TEXT =
            """
            # The API of Pagar.me
            %s%d operations in %d sections. Each is a method of `PagarmeClient`; the view of a section has the methods of that section
            only, and `SubscriptionUsageClient` those of the section for metering. Types that several sections use are on
            [a page of their own](types/common.md). What is peculiar, and where the spec differs from the vendor's SDKs, is in
            [pagarme-api.md](../../pagarme-api.md); how to use the client in [pagarme.md](../../pagarme.md).

            %s
            ## How to read the pages
            As those of [GenAuth](../README.md#how-to-read-the-pages), with these differences:

            - A response has no envelope: the HTTP status alone says whether a call succeeded.
            - A write takes an `idempotency-key`, and the client sends one where the request has none. With a key an `unsafe` write is
              retried as an `idempotent` one is.
            - Amounts of money are whole cents.
            """;
}
