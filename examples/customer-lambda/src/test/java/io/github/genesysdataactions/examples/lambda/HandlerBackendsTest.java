package io.github.genesysdataactions.examples.lambda;

import static io.github.genesysdataactions.testing.assertj.ActionAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.lambda.DataActionHandler;
import io.github.genesysdataactions.lambda.Invocation;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.testing.ActionRunner;
import io.github.genesysdataactions.testing.Backend;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Handlers as backends of the test kit: both ends in one JVM, without a server. */
class HandlerBackendsTest {
    private static final String ARN = "arn:aws:lambda:us-east-1:111122223333:function:f";

    record Input(String name, Optional<Integer> limit) {}

    record Output(String state) {}

    static final class Greeter extends DataActionHandler<Input, Output> {
        @Override
        protected Output handle(Input request, Invocation invocation) {
            if (request.name().isEmpty()) {
                throw new IllegalStateException("no name");
            }
            return new Output("hello " + request.name());
        }
    }

    @Test
    void backend_invokesHandlersDirectlyAndThroughAGateway() {
        ActionDefinition direct = ActionDefinition.builder("Greet")
                .lambda(ARN)
                .input(in -> in.required("name", Schema.string()))
                .output(Output.class)
                .build();
        ActionDefinition gateway =
                direct.toBuilder().post("https://api.example.com/greet").build();

        ActionRunner lambda = ActionRunner.of(direct).backend(Backend.lambda(new Greeter()));
        assertThat(lambda.run(Map.of("name", "Ann"))).output().isEqualTo(Map.of("state", "hello Ann"));
        assertThat(lambda.run(Map.of("name", "Ann")))
                .sent("INVOKE", ARN)
                .bodyJson("$.name")
                .isEqualTo("Ann");
        for (Backend backend : List.of(Backend.restApi(new Greeter()), Backend.httpApi(new Greeter()))) {
            ActionRunner rest = ActionRunner.of(gateway).backend(backend);
            assertThat(rest.run(Map.of("name", "Ann"))).output().isEqualTo(Map.of("state", "hello Ann"));
            assertThat(rest.run(Map.of("name", ""))).failed().hasStatus(500);
        }
        assertThatThrownBy(() -> ActionRunner.of(gateway)
                        .backend(Backend.lambda(new Greeter()))
                        .run(Map.of("name", "Ann")))
                .hasMessageContaining("Backend.restApi(handler)");
    }
}
