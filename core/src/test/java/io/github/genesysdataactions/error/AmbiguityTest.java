package io.github.genesysdataactions.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AmbiguityTest {
    @Test
    void message_listsTenIdsAndSaysHowManyMoreThereAre() {
        DataActionsException fault = new DataActionsException("It failed.", null);
        for (int count : List.of(2, 10, 11, 14_714)) {
            List<String> ids =
                    IntStream.rangeClosed(1, count).mapToObj(n -> "id-" + n).toList();
            String listed = String.join(", ", ids.subList(0, Math.min(10, count)))
                    + (count > 10 ? " and " + (count - 10) + " more" : "");

            AmbiguousNameException name = new AmbiguousNameException("Find", ids);
            AmbiguousCreateException create = new AmbiguousCreateException("Find", ids, fault);

            assertThat(name)
                    .hasMessage("The name 'Find' belongs to " + count + " actions: " + listed
                            + ". Use one of these ids, or rename or delete the others.");
            assertThat(create).hasMessageContaining("there are " + count + " named 'Find': " + listed + ".");
            assertThat(name.ids()).isEqualTo(ids);
            assertThat(create.ids()).isEqualTo(ids);
        }
    }
}
