package io.github.genesysdataactions.benchmarks.client;

import java.nio.charset.StandardCharsets;

/** The floor: the JDK's client and nothing else. The request was written before; of the answer only the id is looked for. */
final class JdkSide implements Side {
    private static final byte[] INPUT =
            "{\"customerId\":\"C-1\",\"actionType\":\"refund\"}".getBytes(StandardCharsets.UTF_8);

    private final BareHttp http;
    private final byte[] definition;

    JdkSide(Target target, BareHttp.Handover handover) {
        http = new BareHttp(target, handover);
        definition = LibrarySide.definition()
                .withIntegration(target.integrationId())
                .toJson()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String create() {
        return BareHttp.member(new String(http.create(definition), StandardCharsets.UTF_8), "id");
    }

    @Override
    public String execute() {
        return BareHttp.member(new String(http.execute(INPUT), StandardCharsets.UTF_8), "processedId");
    }

    @Override
    public void close() {
        // The JDK's client of Java 17 has no end; its threads are daemons.
    }
}
