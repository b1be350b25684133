package io.github.genesysdataactions.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateWindowTest {
    private static final long MS = 1_000_000;

    private final RateWindow bucket = new RateWindow("POST /things");

    @Test
    void hasRoom_forAllWhileNothingIsKnown() {
        for (int i = 0; i < 5000; i++) {
            bucket.enter();
        }

        assertThat(bucket.hasRoom()).isTrue();
        assertThat(bucket.isUsedUp()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 10, true",
        "9, 0, 10, true",
        "10, 0, 10, false",
        "11, 0, 10, false",
        "5, 4, 10, true",
        "5, 5, 10, false"
    })
    void hasRoom_countsCallsInFlightAsIfTheyCameOnTop(long count, int inFlight, long allowed, boolean hasRoom) {
        for (int i = 0; i < inFlight; i++) {
            bucket.enter();
        }

        learn(count, allowed, 60, 0, 10);

        assertThat(bucket.hasRoom()).isEqualTo(hasRoom);
    }

    @Test
    void end_isTheEarliestThatTheWindowsAnswersGive() {
        learn(1, 300, 60, 0, 5);
        learn(2, 300, 60, 400, 600);
        learn(3, 300, 59, 900, 990);
        learn(4, 300, 59, 1000, 1300);

        assertThat(bucket.end()).isEqualTo(59_990 * MS);
    }

    @Test
    void advance_beginsAWindowThatAllowsAsMuch() {
        learn(300, 300, 60, 0, 5);
        assertThat(bucket.hasRoom()).isFalse();

        bucket.advance(60_004 * MS);
        assertThat(bucket.hasRoom()).isFalse();
        bucket.advance(60_005 * MS);

        assertThat(roomIn(bucket)).isEqualTo(300);
    }

    @Test
    void learn_ignoresAnAnswerOfTheWindowBefore() {
        learn(1, 300, 2, 0, 5);
        bucket.advance(2_005 * MS);

        assertThat(learn(300, 300, 1, 1_990, 2_010)).isFalse();

        assertThat(roomIn(bucket)).isEqualTo(300);
    }

    @Test
    void learn_knowsAnAnswerOfANewWindowByItsEnd() {
        learn(250, 300, 2, 0, 5);

        learn(7, 300, 2, 1_900, 1_920);

        assertThat(bucket.end()).isEqualTo(3_920 * MS);
        assertThat(roomIn(bucket)).isEqualTo(293);
    }

    @Test
    void learn_takesAnAnswerThatWasSentBeforeTheEndButCountedAfterIt() {
        learn(250, 300, 2, 0, 5);
        bucket.advance(2_005 * MS);

        learn(3, 300, 2, 2_000, 2_020);

        assertThat(bucket.end()).isEqualTo(4_020 * MS);
        assertThat(roomIn(bucket)).isEqualTo(297);
    }

    @Test
    void learn_forgetsNothingWhenAnswersOvertakeEachOther() {
        learn(9, 10, 60, 0, 5);
        learn(4, 10, 60, 0, 6);

        assertThat(roomIn(bucket)).isEqualTo(1);
    }

    @Test
    void leave_freesThePlaceOfACallWithoutAnAnswer() {
        learn(9, 10, 60, 0, 5);
        int window = bucket.enter();
        assertThat(bucket.hasRoom()).isFalse();

        bucket.leave(window);

        assertThat(bucket.hasRoom()).isTrue();
    }

    @Test
    void leave_ofAnEarlierWindowChangesNothing() {
        learn(1, 10, 2, 0, 5);
        int before = bucket.enter();
        bucket.advance(3_000 * MS);
        bucket.enter();

        bucket.leave(before);

        assertThat(roomIn(bucket)).isEqualTo(9);
    }

    @Test
    void learn_followsALimitThatMovesWithTime() {
        learn(10, 10, 60, 0, 5);

        learn(8, 10, 60, 5_000, 5_010);

        assertThat(roomIn(bucket)).isEqualTo(2);
    }

    private boolean learn(long count, long allowed, long resetSeconds, long sentAt, long now) {
        return bucket.learn(new Quota(count, allowed, resetSeconds * 1000 * MS), sentAt * MS, now * MS);
    }

    private static int roomIn(RateWindow bucket) {
        int room = 0;
        while (bucket.hasRoom()) {
            bucket.enter();
            room++;
        }
        return room;
    }
}
