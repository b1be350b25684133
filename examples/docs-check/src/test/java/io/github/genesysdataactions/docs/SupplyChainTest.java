package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what a build takes from elsewhere to what was looked at: by checksum, by commit, and keys last. */
class SupplyChainTest {
    private static final Path WORKFLOWS = Pages.ROOT.resolve(".github/workflows");
    private static final Pattern USES = Pattern.compile("(?m)\\buses: *(\\S+)");

    @Test
    void wrapperHasItsDistributionsChecksum() {
        assertThat(Pages.text(Pages.ROOT.resolve(".mvn/wrapper/maven-wrapper.properties")))
                .containsPattern("(?m)^distributionSha256Sum=[0-9a-f]{64}$");
    }

    @Test
    void workflowsNameEachActionByItsCommit() throws IOException {
        try (Stream<Path> files = Files.list(WORKFLOWS)) {
            List<String> actions = files.flatMap(
                            file -> USES.matcher(Pages.text(file)).results())
                    .map(use -> use.group(1))
                    .toList();

            assertThat(actions).isNotEmpty().allMatch(action -> action.matches("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}"));
        }
    }

    @Test
    void releaseHasNoKeyWhileItBuildsAndTests() {
        String release = Pages.text(WORKFLOWS.resolve("release.yml"));

        assertThat(release.indexOf("gpg --batch --import"))
                .isGreaterThan(release.indexOf("./mvnw verify"))
                .isGreaterThan(release.indexOf(".ci/release-check"))
                .isGreaterThan(release.indexOf(".ci/reproducible"));
    }
}
