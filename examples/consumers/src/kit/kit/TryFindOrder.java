package kit;

import io.github.genesysdataactions.testing.ActionResult;
import io.github.genesysdataactions.testing.ActionRunner;
import io.github.genesysdataactions.testing.BackendAnswer;
import java.nio.file.Path;
import java.util.Map;

/** Runs the data action of an export file, without any framework for tests. */
public final class TryFindOrder {
    private TryFindOrder() {}

    /** Prints the output, or the whole run if it failed. */
    public static void main(String[] args) {
        ActionResult result = ActionRunner.of(Path.of(args[0]))
                .backend(request -> BackendAnswer.json(200, Map.of("name", request.bodyJson("$.name"))))
                .run(Map.of("name", "O\"Brien \\ \n"));
        System.out.println(result.isSuccess() ? result.outputJson() : result.trace());
    }
}
