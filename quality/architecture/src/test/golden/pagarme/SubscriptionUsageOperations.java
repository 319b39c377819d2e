// Generated from tallygate/spec/pagarme/subscription-usage.yaml#/tags/SubscriptionUsage
// by api-spec/templates/operations.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme;

import org.jspecify.annotations.*;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.pagarme.model.CreateAnUsageRequest;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.pagarme.model.DeleteUsageRequest;
import tallygate.pagarme.model.GetSubscriptionItemRequest;
import tallygate.pagarme.model.GetSubscriptionItemResponse;
import tallygate.pagarme.model.GetSubscriptionItemsRequest;
import tallygate.pagarme.model.GetUsageReportRequest;
import tallygate.pagarme.model.GetUsageReportResponse;
import tallygate.pagarme.model.GetUsageResponse;
import tallygate.pagarme.model.GetUsagesDetailsRequest;
import tallygate.pagarme.model.GetUsagesDetailsResponse;
import tallygate.pagarme.model.GetUsagesRequest;
import tallygate.pagarme.model.ListSubscriptionItemsResponse;
import tallygate.pagarme.model.ListUsagesResponse;
import tallygate.transport.HttpMethod;

/** The operations of the section SubscriptionUsage, for {@link tallygate.core.OperationCaller#call}. */
@NullMarked
public final class SubscriptionUsageOperations {
    /**
     * Records a usage of an item, without saying which:
     * {@code POST /subscriptions/{subscription_id}/items/{item_id}/usages}.
     */
    public static final Operation<CreateAnUsageRequest, GetUsageResponse> CREATE_AN_USAGE =
            Operation.of(
                    "createAnUsage",
                    HttpMethod.POST,
                    "/subscriptions/{subscription_id}/items/{item_id}/usages",
                    Safety.UNSAFE,
                    (request, parts) -> parts
                            .path("subscription_id", request.subscriptionId())
                            .path("item_id", request.itemId())
                            .header("idempotency-key", request.idempotencyKey()),
                    GetUsageResponse.class);

    /** Records a usage of an item: {@code POST /subscriptions/{subscription_id}/items/{item_id}/usages}. */
    public static final Operation<CreateUsageRequest, GetUsageResponse> CREATE_USAGE =
            Operation.of(
                    "createUsage",
                    HttpMethod.POST,
                    "/subscriptions/{subscription_id}/items/{item_id}/usages",
                    Safety.UNSAFE,
                    (request, parts) -> parts
                            .path("subscription_id", request.subscriptionId())
                            .path("item_id", request.itemId())
                            .header("idempotency-key", request.idempotencyKey())
                            .body(CreateUsageRequest.class, request),
                    GetUsageResponse.class);

    /** Takes a usage back: {@code DELETE /subscriptions/{subscription_id}/items/{item_id}/usages/{usage_id}}. */
    public static final Operation<DeleteUsageRequest, GetUsageResponse> DELETE_USAGE =
            Operation.of(
                    "deleteUsage",
                    HttpMethod.DELETE,
                    "/subscriptions/{subscription_id}/items/{item_id}/usages/{usage_id}",
                    Safety.IDEMPOTENT,
                    (request, parts) -> parts
                            .path("subscription_id", request.subscriptionId())
                            .path("item_id", request.itemId())
                            .path("usage_id", request.usageId())
                            .header("idempotency-key", request.idempotencyKey()),
                    GetUsageResponse.class);

    /** Returns one item of a subscription: {@code GET /subscriptions/{subscription_id}/items/{item_id}}. */
    public static final Operation<GetSubscriptionItemRequest, GetSubscriptionItemResponse> GET_SUBSCRIPTION_ITEM =
            Operation.of(
                    "getSubscriptionItem",
                    HttpMethod.GET,
                    "/subscriptions/{subscription_id}/items/{item_id}",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .path("subscription_id", request.subscriptionId())
                            .path("item_id", request.itemId()),
                    GetSubscriptionItemResponse.class);

    /** Returns one page of the items of a subscription: {@code GET /subscriptions/{subscription_id}/items}. */
    public static final Operation<GetSubscriptionItemsRequest, ListSubscriptionItemsResponse> GET_SUBSCRIPTION_ITEMS =
            Operation.of(
                    "getSubscriptionItems",
                    HttpMethod.GET,
                    "/subscriptions/{subscription_id}/items",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .path("subscription_id", request.subscriptionId())
                            .query("page", request.page())
                            .query("size", request.size())
                            .query("name", request.name())
                            .query("code", request.code())
                            .query("status", request.status())
                            .query("description", request.description())
                            .query("created_since", request.createdSince())
                            .query("created_until", request.createdUntil()),
                    ListSubscriptionItemsResponse.class);

    /**
     * Returns links to the usage reports of a period:
     * {@code GET /subscriptions/{subscription_id}/periods/{period_id}/usages/report}.
     */
    public static final Operation<GetUsageReportRequest, GetUsageReportResponse> GET_USAGE_REPORT =
            Operation.of(
                    "getUsageReport",
                    HttpMethod.GET,
                    "/subscriptions/{subscription_id}/periods/{period_id}/usages/report",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .path("subscription_id", request.subscriptionId())
                            .path("period_id", request.periodId()),
                    GetUsageReportResponse.class);

    /**
     * Returns one page of the usages of an item: {@code GET /subscriptions/{subscription_id}/items/{item_id}/usages}.
     */
    public static final Operation<GetUsagesRequest, ListUsagesResponse> GET_USAGES =
            Operation.of(
                    "getUsages",
                    HttpMethod.GET,
                    "/subscriptions/{subscription_id}/items/{item_id}/usages",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .path("subscription_id", request.subscriptionId())
                            .path("item_id", request.itemId())
                            .query("page", request.page())
                            .query("size", request.size())
                            .query("code", request.code())
                            .query("group", request.group())
                            .query("used_since", request.usedSince())
                            .query("used_until", request.usedUntil()),
                    ListUsagesResponse.class);

    /**
     * Returns what the usages of a billing period come to:
     * {@code GET /subscriptions/{subscription_id}/usages-details/}.
     */
    public static final Operation<GetUsagesDetailsRequest, GetUsagesDetailsResponse> GET_USAGES_DETAILS =
            Operation.of(
                    "getUsagesDetails",
                    HttpMethod.GET,
                    "/subscriptions/{subscription_id}/usages-details/",
                    Safety.SAFE,
                    (request, parts) -> parts
                            .path("subscription_id", request.subscriptionId())
                            .query("cycle_id", request.cycleId())
                            .query("size", request.size())
                            .query("page", request.page())
                            .query("item_id", request.itemId())
                            .query("group", request.group()),
                    GetUsagesDetailsResponse.class);

    private SubscriptionUsageOperations() {}
}
