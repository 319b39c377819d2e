// Generated from tallygate/spec/pagarme/withdrawals.yaml#/tags/Withdrawals
// by api-spec/templates/operations.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme;

import org.jspecify.annotations.*;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.pagarme.model.CreateWithdrawRequest;
import tallygate.pagarme.model.GetWithdrawByIdRequest;
import tallygate.pagarme.model.GetWithdrawResponse;
import tallygate.pagarme.model.GetWithdrawalsRequest;
import tallygate.pagarme.model.ListWithdrawals;
import tallygate.transport.HttpMethod;

/** The operations of the section Withdrawals, for {@link tallygate.core.OperationCaller#call}. */
@NullMarked
public final class WithdrawalsOperations {
    /** Pays out a part of the balance of a recipient: {@code POST /recipients/{recipient_id}/withdrawals}. */
    public static final Operation<CreateWithdrawRequest, GetWithdrawResponse> CREATE_WITHDRAW =
            Operation.<CreateWithdrawRequest, GetWithdrawResponse>of(
                    "createWithdraw",
                    HttpMethod.POST,
                    "/recipients/{recipient_id}/withdrawals",
                    Safety.UNSAFE,
                    (request, parts) -> parts
                            .path("recipient_id", request.recipientId())
                            .body(CreateWithdrawRequest.class, request),
                    GetWithdrawResponse.class).withoutIdempotencyKey();

    /** Returns one withdrawal of a recipient: {@code GET /recipients/{recipient_id}/withdrawals/{withdrawal_id}}. */
    public static final Operation<GetWithdrawByIdRequest, GetWithdrawResponse> GET_WITHDRAW_BY_ID =
            Operation.of(
                    "getWithdrawById",
                    HttpMethod.GET,
                    "/recipients/{recipient_id}/withdrawals/{withdrawal_id}",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .path("recipient_id", request.recipientId())
                            .path("withdrawal_id", request.withdrawalId()),
                    GetWithdrawResponse.class);

    /** Returns one page of the withdrawals of a recipient: {@code GET /recipients/{recipient_id}/withdrawals}. */
    public static final Operation<GetWithdrawalsRequest, ListWithdrawals> GET_WITHDRAWALS =
            Operation.of(
                    "getWithdrawals",
                    HttpMethod.GET,
                    "/recipients/{recipient_id}/withdrawals",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .path("recipient_id", request.recipientId())
                            .query("page", request.page())
                            .query("size", request.size())
                            .query("status", request.status())
                            .query("created_since", request.createdSince())
                            .query("created_until", request.createdUntil()),
                    ListWithdrawals.class);

    private WithdrawalsOperations() {}
}
