package io.github.genesysdataactions.examples.lambda;

import io.github.genesysdataactions.lambda.DataActionHandler;
import io.github.genesysdataactions.lambda.Invocation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A function for a GET action: its input is in path and query. Dates and limits are part of the contract. */
public final class FindVisits extends DataActionHandler<FindVisits.Request, FindVisits.Response> {
    /** What a flow asks for. */
    public record Request(
            @Pattern(regexp = "C-[0-9]+") String customerId,
            LocalDate since,
            @Min(1) @Max(50) Optional<Integer> limit) {}

    /** One visit. */
    public record Visit(OffsetDateTime begin, Duration length) {}

    /** What a flow gets. */
    public record Response(List<Visit> visits) {}

    @Override
    protected Response handle(Request request, Invocation invocation) {
        return new Response(IntStream.rangeClosed(1, request.limit().orElse(2))
                .mapToObj(day -> new Visit(
                        request.since().plusDays(day).atTime(9, 30).atOffset(ZoneOffset.UTC), Duration.ofMinutes(20)))
                .toList());
    }
}
