package io.github.genesysdataactions.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.genesysdataactions.local.gateway.HttpApiShape;
import io.github.genesysdataactions.local.gateway.RestApiShape;
import io.github.genesysdataactions.testing.text.Printable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What an action calls: answers its requests. */
@FunctionalInterface
public interface Backend {
    /**
     * Answers a request. What it throws ends the test: an exception is a fault of the test, not of the action.
     *
     * @throws Exception whatever the test wants to fail with
     */
    BackendAnswer answer(BackendRequest request) throws Exception;

    /** Answers everything with the same. */
    static Backend always(BackendAnswer answer) {
        Objects.requireNonNull(answer, "answer");
        return request -> answer;
    }

    /**
     * Answers by the value of one input, such as {@code Map.of("A-1", json(200, …), "A-2", status(404))}. A value that the
     * table does not have is an error of the test.
     */
    static Backend byInput(String input, Map<?, BackendAnswer> answers) {
        Map<String, BackendAnswer> table = new LinkedHashMap<>();
        answers.forEach((value, answer) -> table.put(String.valueOf(value), answer));
        return request -> {
            String value = String.valueOf(request.input().get(input));
            BackendAnswer answer = table.get(value);
            if (answer == null) {
                throw new IllegalArgumentException(Printable.text("The table of answers has no answer for the input "
                        + input + " = '" + value + "'; it has " + table.keySet() + "."));
            }
            return answer;
        };
    }

    /** Answers the first request with the first answer, and so on; one request too many is an error of the test. */
    static Backend inOrder(BackendAnswer... answers) {
        return new AnswersInOrder(answers);
    }

    /**
     * Sends requests to a server of your own: scheme, host and port are the server's, path and query the action's.
     *
     * @param server such as {@code http://127.0.0.1:8080}
     */
    static Backend server(URI server) {
        return new ServerBackend(server);
    }

    /** Invokes a Lambda handler with the request template's text as its event, for an action whose URL is an ARN. */
    static Backend lambda(RequestStreamHandler handler) {
        return HandlerBackend.direct(handler);
    }

    /** Invokes a Lambda handler as an API Gateway REST API does (payload format 1.0). */
    static Backend restApi(RequestStreamHandler handler) {
        return HandlerBackend.gateway(handler, new RestApiShape());
    }

    /** Invokes a Lambda handler as an API Gateway HTTP API does (payload format 2.0). */
    static Backend httpApi(RequestStreamHandler handler) {
        return HandlerBackend.gateway(handler, new HttpApiShape());
    }
}
