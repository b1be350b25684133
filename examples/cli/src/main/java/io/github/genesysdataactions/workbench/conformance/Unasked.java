package io.github.genesysdataactions.workbench.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why a question was not asked, and how it could be answered. */
final class Unasked {
    private static final List<String> BACKEND = List.of("empty-remote-answer", "move-keys", "flatten");
    private static final List<String> FUNCTION = List.of("function-settings", "upload-address", "bad-package");
    private static final Map<String, String> OTHERS = Map.of(
            "not-visible-yet",
            "not seen: all that was made could be read at once. The service alone decides it; run it at a busy time");

    private Unasked() {}

    static String why(String id, Set<Group> groups, Provided provided) {
        if (BACKEND.contains(id) && provided.backend().isEmpty()) {
            return "needs a backend: --backend URL";
        }
        if (IntegrationQuestions.IDS.contains(id) && !provided.ownIntegration()) {
            return "needs an integration of its own: --own-integration makes one and removes it";
        }
        if (FUNCTION.contains(id) && provided.functionIntegrationId().isEmpty()) {
            return "needs an integration for functions: --function-integration ID";
        }
        return groups.size() < Group.values().length && !OTHERS.containsKey(id)
                ? "its group was not asked: --ask"
                : OTHERS.getOrDefault(id, "what it follows from was refused");
    }
}
