package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int CALLS = 500;

    @Test
    void handleRequest_mixesNothingUpWhenManyThreadsUseOneHandler() throws Exception {
        Orders orders = new Orders();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> callers = IntStream.range(0, THREADS)
                    .<Callable<List<String>>>mapToObj(thread -> () -> answers(orders, thread))
                    .toList();

            List<Future<List<String>>> all = threads.invokeAll(callers);

            for (int thread = 0; thread < THREADS; thread++) {
                assertThat(all.get(thread).get()).isEqualTo(expected(thread));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> answers(Orders orders, int thread) {
        List<String> answers = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            String body = call % 2 == 0
                    ? "{\"order-id\":\"O-" + thread + "-" + call + "\",\"quantity\":" + call + "}"
                    : "{\"order-id\":\"O-" + thread + "\",\"lines\":[" + "{\"sku\":\"a\",\"count\":1},".repeat(call % 7)
                            + "{}]}";
            answers.add(Call.reply(orders, Events.http(body)).text());
        }
        return answers;
    }

    private static List<String> expected(int thread) {
        List<String> answers = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            String id = "O-" + thread + "-" + call;
            String line = "lines[" + call % 7 + "]";
            answers.add(
                    call % 2 == 0
                            ? "{\"orderId\":\"" + id + "\",\"kind\":\"API_GATEWAY_HTTP\",\"order\":{\"order-id\":\""
                                    + id + "\",\"quantity\":" + call + "}}"
                            : "{\"status\":\"error\",\"code\":\"invalid_input\",\"message\":\"Required, but missing or"
                                    + " null: " + line + ".sku, " + line + ".count.\",\"requestId\":\"req-1\"}");
        }
        return answers;
    }
}
