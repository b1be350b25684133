package io.github.genesysdataactions.http;

/** Sends a call and returns the reply; each concern of the client is a small transport around another. */
@FunctionalInterface
public interface Transport {
    /**
     * Sends the call.
     *
     * @throws io.github.genesysdataactions.error.NetworkException if no complete reply came
     * @throws io.github.genesysdataactions.error.CallInterruptedException if the thread was interrupted meanwhile
     */
    Reply send(Call call);
}
