package app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CurrentUsageDto;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageRecord;
import tallygate.pagarme.PagarmeUsageSender;
import tallygate.pagarme.SubscriptionUsageClient;

@RestController
class UsageController {
    private final ManagementClient genauth;
    private final SubscriptionUsageClient pagarme;
    private final Path ledgerFile;

    UsageController(ManagementClient genauth, SubscriptionUsageClient pagarme, Environment properties) {
        this.genauth = genauth;
        this.pagarme = pagarme;
        ledgerFile = Path.of(properties.getRequiredProperty("app.ledger"));
    }

    @GetMapping("/entitlements")
    List<String> entitlements() {
        return names(genauth.getUsageInfo().data().usages());
    }

    /** A generated type as the body of a response. */
    @GetMapping("/usage")
    CostGetCurrentUsageRespDto usage() {
        return genauth.getUsageInfo();
    }

    @GetMapping("/async-entitlements")
    CompletableFuture<List<String>> asyncEntitlements() {
        return genauth.async()
                .getUsageInfo()
                .thenApply(response -> names(response.data().usages()));
    }

    /** Records one usage and returns how many of the ledger the server has accepted. */
    @PostMapping("/usages")
    long record(@RequestParam String subscription, @RequestParam String item, @RequestParam String code)
            throws IOException, InterruptedException {
        try (UsageLedger ledger = UsageLedger.open(ledgerFile)) {
            ledger.append(
                    UsageRecord.of(subscription, item, 3, "Calls", Instant.now())
                            .withCode(code),
                    "usage-" + code);
            return ledger.send(new PagarmeUsageSender(pagarme), 1).accepted();
        }
    }

    private static List<String> names(List<CurrentUsageDto> usages) {
        return usages.stream().map(CurrentUsageDto::modelName).toList();
    }
}
