package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.MeteringAndBillingOperations.COST_CONTACT_CLICK;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.genauth.model.ClickCostContactDto;

/** Responses that servers of the vendor send although the documents show others. */
@OverTransports
class UndocumentedShapesTest {
    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .build();

    @ParameterizedTest
    @EnumSource
    @DisplayName("C79 nothing in the body where nothing is documented is a success")
    void emptyBodyIsASuccessWhereNothingIsDocumented(Caller caller) {
        for (int status : new int[] {200, 201, 204}) {
            server.on(COST_CONTACT_CLICK.path(), FakeGenAuth.http(status, "text/plain", ""));

            assertThat(caller.call(
                            client,
                            COST_CONTACT_CLICK,
                            ClickCostContactDto.builder().build()))
                    .isNull();
        }
    }
}
