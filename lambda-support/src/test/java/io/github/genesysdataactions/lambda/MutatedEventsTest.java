package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Damages good events at random, from a fixed seed: whatever comes in, one answer goes out. */
@Timeout(60)
class MutatedEventsTest {
    private static final String ORDER = "{\"order-id\":\"O-1\",\"quantity\":1,\"total\":1.5,\"color\":\"red\","
            + "\"address\":{\"city\":\"Ulm\"},\"lines\":[{\"sku\":\"" + Orders.MARKER + "\",\"count\":1}]}";
    private static final String SPLICES = "{}[]\",:\\0123456789.eE+-ntrufalse \t\n\u0000\u0080";

    private final Orders orders = new Orders();
    private final Random random = new Random(20_261_122);

    @BeforeEach
    void forgetTheLog() {
        RecordingLog.LINES.clear();
    }

    @Test
    void handleRequest_answersWithAnEnvelopeWhateverTheBodyIs() throws Exception {
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            String body = new String(mutated(ORDER), StandardCharsets.ISO_8859_1);

            Call.Reply reply = Call.reply(orders, i % 2 == 0 ? Events.rest(body) : Events.http(body));

            assertThat(reply.status()).as(body).isIn(200, 400);
            if (reply.status() == 400) {
                refused++;
                assertThat(reply.text()).as(body).doesNotContain(Orders.MARKER, "Exception", "com.fasterxml");
            }
        }
        assertThat(refused).isBetween(5_000, 19_999);
        assertThat(RecordingLog.LINES).noneMatch(line -> line.text().contains(Orders.MARKER));
    }

    @Test
    void handleRequest_answersOrThrowsItsOwnExceptionWhateverTheEventIs() throws Exception {
        List<String> events = List.of(ORDER, Events.rest(ORDER), Events.http(ORDER), Events.bodyOnly(ORDER));
        int answered = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] event = mutated(events.get(i % events.size()));
            try {
                JsonNode answer = TestMapper.MAPPER.readTree(Call.answer(orders, event, TestContext.of("req-1")));
                assertThat(answer.isObject()).isTrue();
                answered++;
            } catch (ActionFailedException e) {
                assertThat(e.getMessage()).doesNotContain(Orders.MARKER, "Exception", "com.fasterxml");
            } catch (RuntimeException e) {
                fail("Event: " + new String(event, StandardCharsets.ISO_8859_1), e);
            }
        }
        assertThat(answered).isBetween(10_000, 19_999);
        assertThat(RecordingLog.LINES).noneMatch(line -> line.text().contains(Orders.MARKER));
    }

    private byte[] mutated(String text) {
        StringBuilder mutant = new StringBuilder(text);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutant.length());
            char splice = SPLICES.charAt(random.nextInt(SPLICES.length()));
            switch (random.nextInt(4)) {
                case 0 -> mutant.setCharAt(at, splice);
                case 1 -> mutant.insert(at, splice);
                case 2 -> mutant.delete(at, Math.min(mutant.length() - 1, at + 1 + random.nextInt(10)));
                default -> mutant.insert(at, text, 0, random.nextInt(text.length()));
            }
        }
        return mutant.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
