package io.github.genesysdataactions.workbench.conformance;

import java.time.Duration;

/** Is told how far it has come. */
public interface Watcher {
    /** So many requests were sent, of those that may be. */
    void sent(int requests, int most);

    /** It waits, for the rate limit or for something to become visible. */
    void waits(Duration wait);
}
