package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.CategoryQuery;
import io.github.genesysdataactions.integration.CertificateQuery;
import io.github.genesysdataactions.integration.IntegrationQuery;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The four queries share their checks, so each refuses what the others refuse. */
class QueriesTest {
    static Stream<Function<List<String>, Object>> byIds() {
        return Stream.of(ActionQuery.all()::withIds, IntegrationQuery.all()::withIds);
    }

    static Stream<IntFunction<Object>> byPageSize() {
        return Stream.of(
                ActionQuery.all()::withPageSize,
                CategoryQuery.all()::withPageSize,
                IntegrationQuery.all()::withPageSize);
    }

    static Stream<Function<String, Object>> byParameter() {
        return Stream.of(
                name -> ActionQuery.all().withParameter(name, "v"),
                name -> CategoryQuery.all().withParameter(name, "v"),
                name -> IntegrationQuery.all().withParameter(name, "v"));
    }

    @ParameterizedTest
    @MethodSource("byIds")
    void withIds_refusesWhatWouldSelectOthers(Function<List<String>, Object> query) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.apply(List.of("a,b", "c")))
                .withMessageContaining("comma");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.apply(List.of("a", " ")))
                .withMessageContaining("blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.apply(List.of()))
                .withMessageContaining("The number of ids is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.apply(Collections.nCopies(101, "a")))
                .withMessageContaining("The number of ids is 101");
    }

    @ParameterizedTest
    @MethodSource("byPageSize")
    void withPageSize_refusesLessThanOne(IntFunction<Object> query) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.apply(0))
                .withMessage("pageSize is 0; use 1 or more.");
    }

    @ParameterizedTest
    @MethodSource("byParameter")
    void withParameter_refusesWhatTheStreamCounts(Function<String, Object> query) {
        assertThatIllegalArgumentException().isThrownBy(() -> query.apply("pageNumber"));
        assertThatIllegalArgumentException().isThrownBy(() -> query.apply("a&b"));
        assertThat(query.apply("expand")).hasToString(query.apply("expand").toString());
    }

    @Test
    void query_isAValue() {
        assertThat(ActionQuery.nameContains("a").withPageSize(5))
                .isEqualTo(ActionQuery.nameContains("a").withPageSize(5))
                .hasSameHashCodeAs(ActionQuery.nameContains("a").withPageSize(5))
                .isNotEqualTo(ActionQuery.nameContains("b").withPageSize(5))
                .hasToString("ActionQuery{name=a, pageSize=5}");
        assertThat(CertificateQuery.all()
                        .withStatus("Upcoming")
                        .withType("Client")
                        .parameters())
                .isEqualTo(Map.of("status", "Upcoming", "type", "Client"));
    }
}
