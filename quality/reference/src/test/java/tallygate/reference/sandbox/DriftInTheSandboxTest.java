package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.ListOrganizationsDto;
import tallygate.genauth.model.OrganizationDto;
import tallygate.sandbox.Sandbox;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** A fresh sandbox never contradicts the specification: a client that watches for drift reports none. */
class DriftInTheSandboxTest {
    /** They go through all records of one kind. */
    private static final List<String> LISTS = List.of("listUsers", "listGroups", "listRoles", "listOrganizations");

    /** With verifyEvent, which has another answer: no server can tell the two calls apart. */
    private static final String SHARES_ITS_PATH = "pubtEvent";

    private final Set<String> drift = new ConcurrentSkipListSet<>();

    @Test
    void neitherAnAnswerNorAKeptRecordContradictsTheSpecification() throws Throwable {
        Specification specification = Specification.genauthManagement();
        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = ManagementClient.builder()
                        .host(sandbox.baseUrl())
                        .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                        .driftListener(report ->
                                report.entries().forEach(entry -> drift.add(report.operation() + ": " + entry)))
                        .build()) {
            for (String list : LISTS) {
                ((Iterable<?>) AnyOperation.invoke(client, list + "Paged", Map.of())).forEach(record -> {});
            }
            for (Object organization : organizations(client)) {
                AnyOperation.invoke(
                        client, "getAllDepartments", Map.of("organizationCode", organization, "departmentId", "root"));
            }
            KnownValues known = new KnownValues(specification, sandbox, client);
            for (SpecifiedOperation operation : SpecifiedOperation.allOf(specification)) {
                if (operation.id().equals(SHARES_ITS_PATH)) {
                    continue;
                }
                AnyOperation.call(client, operation, known.request(operation));
            }
        }
        assertThat(drift).isEmpty();
    }

    private static Iterable<String> organizations(ManagementClient client) {
        Stream<String> codes = client
                .listOrganizationsPaged(ListOrganizationsDto.builder().build())
                .stream()
                .map(OrganizationDto::organizationCode);
        return codes.toList();
    }
}
