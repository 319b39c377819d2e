package tallygate.cli.orders;

import picocli.CommandLine;
import tallygate.cli.account.CallFailure;
import tallygate.cli.account.LenientText;
import tallygate.cli.terminal.CsvTable;
import tallygate.cli.terminal.ProgressBar;
import tallygate.cli.terminal.Terminal;
import tallygate.cli.terminal.When;
import tallygate.core.error.TallygateException;
import tallygate.core.paging.Page;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.genauth.model.OrderItem;
import tallygate.json.MissingPropertyException;

/** Writes orders while their pages arrive, so that their number is not limited by the memory. */
final class OrderExport {
    private static final int LARGEST_PAGE = 50;

    private final Terminal terminal;
    private final When progress;

    OrderExport(Terminal terminal, When progress) {
        this.terminal = terminal;
        this.progress = progress;
    }

    /** Writes all orders, and returns the exit code. */
    int export(ManagementClient client) {
        ProgressBar bar = terminal.progressBar("Reading orders", progress);
        CsvTable table = new CsvTable(
                "orderNo",
                "createTime",
                "status",
                "orderType",
                "source",
                "goodsName",
                "goodsUnitPrice",
                "quantity",
                "actualAmount");
        GetOrdersDto request = GetOrdersDto.builder().limit(LARGEST_PAGE).build();
        long written = 0;
        try {
            for (Page<OrderItem> page : client.getOrdersPaged(request).pages()) {
                page.items().forEach(item -> add(table, item));
                terminal.print(table.drain());
                written += page.items().size();
                bar.show(written, page.total());
            }
            return CommandLine.ExitCode.OK;
        } catch (TallygateException failure) {
            throw CallFailure.of(failure);
        } catch (MissingPropertyException failure) {
            throw CallFailure.of(failure);
        } finally {
            bar.done();
        }
    }

    private static void add(CsvTable table, OrderItem item) {
        table.add(
                LenientText.of(item::orderNo),
                LenientText.of(item::createTime),
                LenientText.of(() -> item.status().value()),
                LenientText.of(() -> item.orderType().value()),
                LenientText.of(() -> item.source().value()),
                LenientText.of(item::goodsName),
                LenientText.of(item::goodsUnitPrice),
                LenientText.of(item::quantity),
                LenientText.of(item::actualAmount));
    }
}
