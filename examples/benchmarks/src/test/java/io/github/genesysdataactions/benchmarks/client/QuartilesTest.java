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
    void of_summarizesTheRatiosWithinEachRound() {
        List<Row> rows = List.of(
                Row.parse("17,cold,1,library,wall_ms,90.000"),
                Row.parse("17,cold,1,hand-written,wall_ms,100.000"),
                Row.parse("17,cold,2,hand-written,wall_ms,200.000"),
                Row.parse("17,cold,2,library,wall_ms,160.000"));

        Summary summary = Summary.of(rows);
        Summary.Line line = summary.lines().get(0);

        assertThat(line.ratio().median()).isBetween(0.8499, 0.8501);
        assertThat(line.values().median()).isEqualTo(125);
        assertThat(rows.get(0).csv()).isEqualTo("17,cold,1,library,wall_ms,90.000");
        assertThat(summary.markdown()).contains("| library | 125 (108–143) | **0.85** (0.83–0.88) |");
    }

    @Test
    void svg_saysInWordsWhatItShows() {
        String svg = Plots.svg(List.of(
                Row.parse("17,create-1,1,library-built,bytes_per_call,38000"),
                Row.parse("17,create-1,1,hand-written,bytes_per_call,33000")));

        assertThat(svg)
                .contains("Allocation a call: Create, one thread", ">kB<", ">20<", "(baseline)", "Less is better")
                .contains("prefers-color-scheme: dark")
                .contains("class=\"base\"");
    }
}
