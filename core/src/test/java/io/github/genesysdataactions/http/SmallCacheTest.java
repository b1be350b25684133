package io.github.genesysdataactions.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallCacheTest {
    @Test
    void of_makesOnceWhatComesAgainAndForgetsAllWhenThereAreMany() {
        SmallCache<Integer, String> cache = new SmallCache<>();
        List<Integer> made = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (int key = 0; key < 64; key++) {
                assertThat(cache.of(key, any -> make(any, made))).isEqualTo("made of " + key);
            }
        }
        assertThat(made).hasSize(64);

        cache.of(64, any -> make(any, made));
        cache.of(0, any -> make(any, made));

        assertThat(made).hasSize(66);
    }

    private static String make(int key, List<Integer> made) {
        made.add(key);
        return "made of " + key;
    }
}
