package io.github.genesysdataactions.benchmarks.client;

import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LoggedRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The server's process: a local cloud behind a line of a given latency, until its input ends. */
public final class ServerMain {
    private ServerMain() {}

    /**
     * Runs the server. Prints how to call it, and what it was asked for each line it reads.
     *
     * @param args requests per window (0 for no limit), the window in ms, and the latency in ms
     * @throws IOException if its input or its ports fail
     */
    public static void main(String[] args) throws IOException {
        int requests = Integer.parseInt(args[0]);
        Duration window = Duration.ofMillis(Long.parseLong(args[1]));
        Duration latency = Duration.ofMillis(Long.parseLong(args[2]));
        LocalCloud.Builder builder = LocalCloud.builder();
        builder = requests == 0 ? builder.noRateLimit() : builder.rateLimit(requests, window);
        try (LocalCloud cloud = builder.start();
                SlowLine line = SlowLine.before(cloud.url(), latency);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Target target = new Target(
                    latency.isZero() ? cloud.url() : line.url(),
                    cloud.clientId(),
                    cloud.clientSecret(),
                    cloud.integrationId(),
                    "none");
            System.out.println(String.join(" ", target.words()));
            while (in.readLine() != null) {
                for (LoggedRequest request : cloud.requests()) {
                    System.out.println(request.method() + " " + request.path() + " " + request.status() + " "
                            + request.arrived().toEpochMilli());
                }
                System.out.println("end");
            }
        }
    }
}
