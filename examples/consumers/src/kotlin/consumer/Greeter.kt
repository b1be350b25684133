package consumer

import com.fasterxml.jackson.annotation.JsonProperty
import com.fasterxml.jackson.annotation.JsonPropertyDescription
import io.github.genesysdataactions.lambda.DataActionHandler
import io.github.genesysdataactions.lambda.Invocation

data class Request(
    @JsonProperty("customer-id") @JsonPropertyDescription("As printed on the card") val customerId: String,
    val visits: Int?,
)

data class Visit(val number: Int, val note: String?)

data class Response(val greeting: String, val visits: List<Visit>)

/** The Lambda function. */
class Greeter : DataActionHandler<Request, Response>() {
    override fun handle(request: Request, invocation: Invocation): Response =
        Response(
            "Hello, ${request.customerId}",
            (1..(request.visits ?: 0)).map { Visit(it, if (it == 1) "first" else null) },
        )
}
