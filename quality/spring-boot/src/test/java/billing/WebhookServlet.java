package billing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import tallygate.pagarme.webhook.WebhookCredentials;
import tallygate.pagarme.webhook.WebhookInbox;
import tallygate.pagarme.webhook.Webhooks;

/** Receives webhooks of Pagar.me in a servlet. */
final class WebhookServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LARGEST = 1 << 20;

    private final transient WebhookCredentials credentials;
    private final transient WebhookInbox inbox;
    private final transient WebhookInbox.Handler invoices;

    WebhookServlet(WebhookCredentials credentials, WebhookInbox inbox, WebhookInbox.Handler invoices) {
        this.credentials = credentials;
        this.inbox = inbox;
        this.invoices = invoices;
    }

    // snippet:start servlet
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!credentials.match(request.getHeader("Authorization"))) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST);
        try {
            inbox.process(Webhooks.parse(body), invoices);
        } catch (SQLException e) {
            throw new ServletException(e); // HTTP 500: the event is delivered again
        }
    }
    // snippet:end servlet
}
