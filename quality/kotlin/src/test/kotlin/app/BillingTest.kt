package app

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import tallygate.genauth.ManagementClient
import tallygate.pagarme.SubscriptionUsageClient
import tallygate.sandbox.PagarmeSandbox
import tallygate.sandbox.Sandbox

class BillingTest {
    private val genauthServer = Sandbox.start()
    private val pagarmeServer = PagarmeSandbox.start()
    private val genauth =
        ManagementClient.builder()
            .host(genauthServer.baseUrl())
            .accessKey(genauthServer.accessKeyId(), genauthServer.accessKeySecret())
            .build()
    private val pagarme =
        SubscriptionUsageClient.builder()
            .baseUrl(pagarmeServer.baseUrl())
            .secretKey(pagarmeServer.secretKey())
            .build()
    private val billing = Billing(genauth, pagarme)

    @AfterEach
    fun close() = listOf(genauth, pagarme, genauthServer, pagarmeServer).forEach(AutoCloseable::close)

    @Test
    fun usagesAreRead() {
        assertThat(billing.entitlements()).isNotEmpty()
        assertThat(billing.entitlementsAsync().get()).isEqualTo(billing.entitlements().size)
    }

    @Test
    fun pagesAreASequence() {
        assertThat(billing.userNames(tenant = null)).isNotEmpty()
    }

    @Test
    fun acceptedUsageHasNoMessage() {
        assertThat(billing.record(pagarmeServer.subscriptionId(), pagarmeServer.itemId(), 3)).isNull()
    }

    @Test
    fun refusalOfTheServerIsRead() {
        assertThat(billing.record("sub_unknown", pagarmeServer.itemId(), 3)).isNotBlank()
    }
}
