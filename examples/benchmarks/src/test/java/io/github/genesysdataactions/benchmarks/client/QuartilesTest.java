package io.github.genesysdataactions.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuartilesTest {
    @Test
    void of_interpolatesBetweenTheValues() {
        assertThat(Quartiles.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
        assertThat(Quartiles.of(List.of(7.0))).isEqualTo(new Quartiles(7, 7, 7));
    }

    @Test
    void of_summarisesTheRatiosWithinEachRound() {
        List<Row> rows = List.of(
                Row.parse("17,cold,1,library,wall_ms,90.000"),
                Row.parse("17,cold,1,bare,wall_ms,100.000"),
                Row.parse("17,cold,2,bare,wall_ms,200.000"),
                Row.parse("17,cold,2,library,wall_ms,160.000"));

        Summary.Line line = Summary.of(rows).lines().get(0);

        assertThat(line.ratio().median()).isBetween(0.8499, 0.8501);
        assertThat(line.bare().median()).isEqualTo(150);
        assertThat(rows.get(0).csv()).isEqualTo("17,cold,1,library,wall_ms,90.000");
    }
}
