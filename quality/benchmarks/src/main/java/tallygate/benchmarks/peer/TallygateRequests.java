package tallygate.benchmarks.peer;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import tallygate.genauth.model.CreateUserBatchReqDto;
import tallygate.genauth.model.ListUsersRequestDto;

/** Requests with a body, as values. Made when one is asked for, so that programs of other questions have no part of them. */
final class TallygateRequests {
    static final ListUsersRequestDto PAGE_OF_USERS = of(Question.USERS, ListUsersRequestDto.jsonAdapter());
    static final CreateUserBatchReqDto NEW_USERS = of(Question.CREATE_USERS, CreateUserBatchReqDto.jsonAdapter());

    private TallygateRequests() {}

    private static <T> T of(Question question, JsonAdapter<T> adapter) {
        try {
            return adapter.fromJson(question.body().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
