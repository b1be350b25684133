package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Prints each call on one line: {@code 17:05:01 POST /oauth/token 200 3 ms}. The query is left out, as it may hold a secret. */
final class CallLine implements CallWatch.Listener {
    private final PrintStream out;
    private final ZoneId zone;

    CallLine(PrintStream out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    @Override
    public void called(Request request, Reply reply, Instant arrived, Duration took) {
        String outcome = reply.reaches() ? Integer.toString(reply.status()) : "no answer";
        // What a caller sends is not to move the cursor.
        String line = "%s %s %s %s %d ms%s"
                .formatted(
                        DateTimeFormatter.ISO_LOCAL_TIME.format(
                                arrived.atZone(zone).truncatedTo(ChronoUnit.SECONDS)),
                        request.method(),
                        request.path(),
                        outcome,
                        took.toMillis(),
                        reply.planned() ? " (fault)" : "")
                .replaceAll("\\p{Cntrl}", "?");
        out.println(line);
    }
}
