package tallygate.cli.report;

import java.util.OptionalLong;

/** Learns how far the reading of orders has come. */
interface Progress {
    Progress NONE = new Progress() {
        @Override
        public void orders(int read, OptionalLong total) {}

        @Override
        public void done() {}
    };

    /** @param total how many there are, where the server says */
    void orders(int read, OptionalLong total);

    /** Nothing more comes, whether or not everything was read. */
    void done();
}
