package io.github.genesysdataactions.workbench.pull;

import io.github.genesysdataactions.file.ExportFile;
import java.util.ArrayList;
import java.util.List;

/** Headers that were variables and now have the organization's values, which may be secrets. */
final class LostVariables {
    private static final String VARIABLE = "@{env.";

    private LostVariables() {}

    static List<String> of(ExportFile before, ExportFile after) {
        List<String> lost = new ArrayList<>();
        var now = Respelling.tree(after.toJson()).at("/config/request/headers");
        Respelling.tree(before.toJson())
                .at("/config/request/headers")
                .properties()
                .forEach(header -> {
                    String value = now.path(header.getKey()).asText();
                    if (header.getValue().asText().contains(VARIABLE)
                            && !value.isEmpty()
                            && !value.contains(VARIABLE)) {
                        lost.add("WARNING: the header " + header.getKey()
                                + " was a variable and has the organization's value now; look before you commit it.");
                    }
                });
        return lost;
    }
}
