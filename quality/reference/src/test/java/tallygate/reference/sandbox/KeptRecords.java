package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import tallygate.core.error.ApiException;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.CreateUserReqDto;
import tallygate.genauth.model.GetUserDto;
import tallygate.genauth.model.UserDto;
import tallygate.sandbox.Sandbox;

/** A sandbox and its client, for tests that follow a record from its creation to its deletion. */
abstract class KeptRecords {
    static final int AT_FIRST = 23;

    final Sandbox sandbox = Sandbox.start();
    final ManagementClient client = ManagementClient.builder()
            .host(sandbox.baseUrl())
            .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
            .build();

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    static void assertRefused(int statusCode, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.statusCode())
                .hasValue(statusCode));
    }

    String newUser(String name) {
        return client.createUser(CreateUserReqDto.builder().username(name).build())
                .data()
                .userId();
    }

    UserDto user(String id) {
        return client.getUser(GetUserDto.builder().userId(id).build()).data();
    }
}
