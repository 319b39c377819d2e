package tallygate.reference;

import java.util.List;

/** The page that leads to the sections and explains what their pages have in common. */
final class IndexPage {
    private IndexPage() {}

    static String of(List<Section> sections) {
        int operations = sections.stream()
                .mapToInt(section -> section.operations().size())
                .sum();
        return TEXT.formatted(Markdown.GENERATED, operations, sections.size(), SectionTable.of(sections, ""));
    }

    private static final String TEXT =
            """
            # The management API of GenAuth
            %s%d operations in %d sections. Each is a method of `ManagementClient`; the view of a section has the methods of
            that section only. Types that several sections use are on [a page of their own](types/common.md). Who comes from
            the vendor's SDK finds each of its calls in [vendor-sdk.md](../vendor-sdk.md).

            %s
            ## How to read the pages
            Under the name of an operation stands what is sent, and then:

            - `safe`: the call changes nothing, `idempotent`: twice is as good as once, `unsafe`: twice may be one too many. The
              first two are sent again after a failure that may pass; see
              [errors-and-retries.md](../errors-and-retries.md).
            - *paged*: the method with that name fetches all pages, each when its first item is read.
            - **deprecated**: the vendor's documents say so; the method is `@Deprecated`.
            - *hidden*: documented by the vendor, but left out of its own SDKs.

            The examples of requests have only what is required. Those of answers are documented ones, or have what always
            comes, with values that are made up where the documents have none.

            | type | in Java |
            | --- | --- |
            | string, boolean, integer, long, decimal | `String`, `Boolean`, `Integer`, `Long`, `BigDecimal` |
            | instant | `java.time.Instant`; RFC 3339 on the wire |
            | list of X | `List<X>` |
            | map | `Map<String, Object>`, with any JSON as values |
            | any | `Object`, any JSON |
            | a set of texts | a class with constants; `of(text)` makes one of a text that is newer than they are |

            What is *secret* is not shown by `toString`. A property that is required is read as it is; any other is an
            `Optional`, and of a list or a map an empty one stands for nothing.

            ## Envelope
            Most answers wrap their `data`:

            | property | type | meaning |
            | --- | --- | --- |
            | `statusCode` | integer | what HTTP would say; anything but success is an exception, and never an answer |
            | `message` | string | the same for people |
            | `apiCode` | integer | the finer code of a failure; rarely there with success |
            | `requestId` | string | what to tell the vendor's support |
            | `data` | see the operation | the answer proper |
            """;
}
