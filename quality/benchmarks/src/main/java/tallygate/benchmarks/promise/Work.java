package tallygate.benchmarks.promise;

import java.io.IOException;

/** What one operation of the benchmark is. */
interface Work {
    Object carryOut() throws IOException;
}
