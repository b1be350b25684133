package io.github.genesysdataactions.examples.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.Actions;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.examples.lambda.FindVisits.Request;
import io.github.genesysdataactions.examples.lambda.FindVisits.Response;
import io.github.genesysdataactions.examples.lambda.FindVisits.Visit;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LocalGateway;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A GET action with dates and limits, through a Genesys Cloud that shares no code with its two ends. */
@Timeout(60)
class FindVisitsTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 30);

    private final LocalCloud cloud = LocalCloud.start();
    private final LocalGateway gateway = LocalGateway.start(FindVisits.class);
    private final GenesysDataActions genesys = Customers.client(cloud).build();
    private final Actions actions = genesys.actions();
    private String id = "";

    @BeforeEach
    void create() {
        id = actions.create(ActionDefinition.builder("Find visits")
                        .get(
                                gateway.url() + "/visits?customerId=$esc.url(${input.customerId})"
                                        + "&since=$esc.url(${input.since})#if(\"$!{input.limit}\" != \"\")&limit=${input.limit}#end")
                        .input(Request.class)
                        .output(Response.class)
                        .build())
                .id();
    }

    @AfterEach
    void close() {
        genesys.close();
        gateway.close();
        cloud.close();
    }

    @Test
    void execute_readsPathAndQueryAndDates() {
        Response all = actions.execute(id, new Request("C-1", SINCE, Optional.empty()), Response.class);
        Response one = actions.execute(id, new Request("C-1", SINCE, Optional.of(1)), Response.class);

        assertThat(all.visits()).hasSize(2);
        assertThat(one.visits())
                .containsExactly(new Visit(OffsetDateTime.parse("2026-12-01T09:30:00Z"), Duration.ofMinutes(20)));
    }

    @Test
    void execute_isRefusedByTheContractBeforeTheFunctionIsAsked() {
        for (Request beyond : new Request[] {
            new Request("C-1", SINCE, Optional.of(51)), new Request("customer 1", SINCE, Optional.empty())
        }) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> actions.execute(id, beyond, Response.class))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(400));
        }
        assertThat(gateway.invocations()).isZero();
    }
}
