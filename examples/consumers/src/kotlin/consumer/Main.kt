package consumer

import io.github.genesysdataactions.GenesysDataActions
import io.github.genesysdataactions.action.ActionDefinition
import io.github.genesysdataactions.lambda.testing.HandlerTester
import io.github.genesysdataactions.options.Region
import java.net.URI

/** Registers an action and calls it; takes the cloud's URL, its client id, its secret, its integration and the function's URL. */
fun main(args: Array<String>) {
    try {
        HandlerTester.of(Greeter())
    } catch (e: IllegalArgumentException) {
        println("the function: ${e.message}")
    }
    val definition =
        try {
            ActionDefinition.builder("Greet")
                .post(args[4])
                .input(Request::class.java)
                .output(Response::class.java)
                .build()
        } catch (e: IllegalArgumentException) {
            println("the client: ${e.message}")
            return
        }
    println("required: ${definition.contract().input().required()}")
    GenesysDataActions.builder(Region.at(URI.create(args[0])))
        .clientCredentials(args[1], args[2])
        .defaultIntegration(args[3])
        .build()
        .use { genesys ->
            val id = genesys.actions().create(definition).id()
            println("answer: ${genesys.actions().execute(id, Request("C-1", 2), Response::class.java)}")
            println("answer: ${genesys.actions().execute(id, Request("C-2", null), Response::class.java)}")
        }
}
