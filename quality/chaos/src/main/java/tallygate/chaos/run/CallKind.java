package tallygate.chaos.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.genauth.MeteringAndBillingOperations;
import tallygate.genauth.model.ClickCostContactDto;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.GetOrdersDto;

/**
 * A call that is made again and again.
 *
 * @param operation as the client knows it
 * @param safety what is true of it
 * @param requestId where the response names the call it belongs to; empty where nothing is documented
 */
record CallKind<Q extends @Nullable Object, R extends @Nullable Object>(
        Operation<Q, R> operation, Q request, Safety safety, Function<R, Optional<String>> requestId) {

    static final CallKind<?, ?> TYPED_READ = of(
            Operation.get("/api/v3/get-usage-info", CostGetCurrentUsageRespDto.class),
            Map.of(),
            CostGetCurrentUsageRespDto::requestId);
    static final CallKind<?, ?> TYPED_READ_WITH_QUERY = of(
            MeteringAndBillingOperations.GET_ORDERS,
            GetOrdersDto.builder().page(1).limit(50).build(),
            CostGetOrdersRespDto::requestId);
    static final CallKind<?, ?> TYPED_WRITE = of(
            MeteringAndBillingOperations.COST_CONTACT_CLICK,
            ClickCostContactDto.builder().build(),
            nothing -> Optional.empty());
    static final CallKind<?, ?> WRITE = freeForm(Operation.post("/api/v3/write"), Safety.UNSAFE);
    static final CallKind<?, ?> IDEMPOTENT_WRITE =
            freeForm(Operation.post("/api/v3/write-once").withSafety(Safety.IDEMPOTENT), Safety.IDEMPOTENT);

    /** Half of them must not be repeated. */
    static final List<CallKind<?, ?>> ALL =
            List.of(TYPED_READ, TYPED_READ_WITH_QUERY, IDEMPOTENT_WRITE, TYPED_WRITE, WRITE, WRITE);

    static CallKind<?, ?> freeForm(Operation<Map<String, ?>, Map<String, @Nullable Object>> operation, Safety safety) {
        return new CallKind<Map<String, ?>, Map<String, @Nullable Object>>(
                operation,
                Map.of("amount", 1, "text", "some text"),
                safety,
                answer -> Optional.ofNullable((String) answer.get("requestId")));
    }

    private static <Q extends @Nullable Object, R extends @Nullable Object> CallKind<Q, R> of(
            Operation<Q, R> operation, Q request, Function<R, Optional<String>> requestId) {
        return new CallKind<>(operation, request, operation.safety(), requestId);
    }
}
