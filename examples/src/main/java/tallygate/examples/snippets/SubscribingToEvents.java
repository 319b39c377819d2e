package tallygate.examples.snippets;

import java.time.Duration;
import tallygate.core.error.TallygateException;
import tallygate.genauth.EventListener;
import tallygate.genauth.EventMessage;
import tallygate.genauth.EventSubscription;
import tallygate.genauth.ManagementClient;

/** Prints the events of one code until the user presses enter. */
public final class SubscribingToEvents {
    private SubscribingToEvents() {}

    public static void main(String[] arguments) throws Exception {
        try (ManagementClient client = ManagementClient.fromEnv()) {
            // snippet:start events
            EventListener listener = new EventListener() {
                @Override
                public void event(EventMessage event) {
                    System.out.println(event.text());
                }

                @Override
                public void disconnected(TallygateException cause, Duration pause) {
                    System.out.println(cause.getMessage() + " Trying again in " + pause.toSeconds() + " s.");
                }

                @Override
                public void failed(TallygateException cause) {
                    System.out.println("Over: " + cause.getMessage());
                }
            };
            EventSubscription updates = client.subscribe("authing.user.updated", listener);
            // snippet:end events
            try (updates) {
                int unused = System.in.read();
            }
        }
    }
}
