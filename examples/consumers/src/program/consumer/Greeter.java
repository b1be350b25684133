package consumer;

import consumer.contract.Request;
import consumer.contract.Response;
import io.github.genesysdataactions.lambda.DataActionHandler;
import io.github.genesysdataactions.lambda.Invocation;
import io.github.genesysdataactions.lambda.testing.HandlerTester;

/** The Lambda function. */
public final class Greeter extends DataActionHandler<Request, Response> {
    @Override
    protected Response handle(Request request, Invocation invocation) {
        return new Response("Hello, " + request.customerId());
    }

    static int statusOf(String event) {
        return HandlerTester.of(new Greeter()).restApi(event).status();
    }
}
