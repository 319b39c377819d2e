package app

import java.time.Duration
import java.time.Instant
import java.util.concurrent.CompletableFuture
import tallygate.core.error.ApiException
import tallygate.genauth.ManagementClient
import tallygate.genauth.model.ListUsersRequestDto
import tallygate.pagarme.SubscriptionUsageClient
import tallygate.pagarme.model.CreateUsageRequest

/** What an application in Kotlin does with both clients. Types without a question mark are what is tested here. */
class Billing(private val genauth: ManagementClient, private val pagarme: SubscriptionUsageClient) {
    fun entitlements(): Map<String, String> =
        genauth.usageInfo.data().usages().associate { it.modelName() to it.amount() }

    fun entitlementsAsync(): CompletableFuture<Int> =
        genauth.async().usageInfo.thenApply { it.data().usages().size }

    fun userNames(tenant: String?): List<String?> {
        val client = genauth.withOptions { options ->
            options.timeout(Duration.ofSeconds(20))
            tenant?.let(options::tenantId)
        }
        return client.listUsersPaged(ListUsersRequestDto.builder().build()).map { it.username().orElse(null) }
    }

    /** Returns the server's message where it refuses the usage. */
    fun record(subscription: String, item: String, quantity: Int): String? =
        try {
            pagarme.createUsage(
                CreateUsageRequest.builder()
                    .subscriptionId(subscription)
                    .itemId(item)
                    .quantity(quantity)
                    .description("API calls")
                    .usedAt(Instant.now())
                    .build()
            )
            null
        } catch (refused: ApiException) {
            refused.apiMessage().orElse("refused")
        }
}
