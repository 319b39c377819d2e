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
            that section only. Types that several sections use are on [a page of their own](types/common.md).
            [vendor-sdk.md](../vendor-sdk.md) is for programs that come from the vendor's Java SDK.

            %s
            ## How to read the pages
            Below the name of an operation are its method and path, and then:

            - `safe`: the call changes nothing; `idempotent`: repeating it has no further effect; `unsafe`: repeating it may have.
              The first two are retried after a transient failure; see [errors-and-retries.md](../errors-and-retries.md).
            - *paged*: the method with that name fetches all pages, each when its first item is read.
            - **deprecated**: the vendor's documents say so; the method is `@Deprecated`.
            - *hidden*: documented by the vendor, but left out of its own SDKs.

            Examples of requests have only what is required. Examples of responses are the documented ones; where there are none,
            they have the required properties with made-up values. For users, groups, roles, organizations, and metering and billing
            they are what a fresh [sandbox](../sandbox.md) returns, with the first element of each list.

            | type | in Java |
            | --- | --- |
            | string, boolean, integer, long, decimal | `String`, `Boolean`, `Integer`, `Long`, `BigDecimal` |
            | instant | `java.time.Instant`; RFC 3339 on the wire |
            | list of X | `List<X>` |
            | map | `Map<String, Object>`, with any JSON as values |
            | any | `Object`, any JSON |
            | a set of texts | a class with constants; `of(text)` is for a text that is newer than they are |

            `toString` does not show what is *secret*. The accessor of a required property returns its value, that of any other an
            `Optional`. An optional list or map is empty where there is none.

            ## Envelope
            Most responses wrap their `data`:

            | property | type | meaning |
            | --- | --- | --- |
            | `statusCode` | integer | a status like that of HTTP; anything but success is thrown as an exception |
            | `message` | string | a text for people |
            | `apiCode` | integer | a finer code of a failure; rarely present with success |
            | `requestId` | string | the number to give to the vendor's support |
            | `data` | see the operation | the content |
            """;
}
