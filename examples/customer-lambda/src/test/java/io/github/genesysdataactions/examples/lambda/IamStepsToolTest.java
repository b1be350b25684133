package io.github.genesysdataactions.examples.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.genesysdataactions.aws.IamDocument;
import io.github.genesysdataactions.aws.IamDocuments;
import io.github.genesysdataactions.aws.LambdaArn;
import io.github.genesysdataactions.options.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the guide as they stand there. */
@Tag("slow")
class IamStepsToolTest {
    private static final String PURPOSE = "the IAM commands of docs/deploy.md";

    private static final String HEADING = "## The roles without a template\n";

    private static final Pattern SHELL = Pattern.compile("(?s)\n```sh\n(.*?)```\n");

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void deployPage_makesTheRolesThatItPromises() throws Exception {
        Tool.needs(PURPOSE, "moto_server", "aws", "sh");
        Map<String, IamDocument> documents = documents();
        for (Map.Entry<String, IamDocument> document : documents.entrySet()) {
            assertThat(section()).contains("Path.of(\"" + document.getKey() + "\")");
            Files.writeString(
                    folder.resolve(document.getKey()), document.getValue().toJson());
        }

        Optional<Imitation> started = Imitation.start();
        if (started.isEmpty()) {
            Tool.skip("Skipped: " + PURPOSE + ", as moto_server does not start");
        }
        try (Imitation aws = started.orElseThrow()) {
            Tool.Outcome outcome = Tool.run(folder, aws.environment(), "sh", "-e", "-c", commands());

            assertThat(outcome.exit()).as(outcome.text()).isZero();
            assertThat(outcome.text().strip()).endsWith("arn:aws:iam::123456789012:role/genesys-process-customer");
            assertThat(List.of(
                            aws.document("GetRole&RoleName=process-customer", "AssumeRolePolicyDocument"),
                            aws.document(
                                    "GetRolePolicy&RoleName=process-customer&PolicyName=execution", "PolicyDocument"),
                            aws.document("GetRole&RoleName=genesys-process-customer", "AssumeRolePolicyDocument"),
                            aws.document(
                                    "GetRolePolicy&RoleName=genesys-process-customer&PolicyName=invoke",
                                    "PolicyDocument")))
                    .usingElementComparator(IamStepsToolTest::asTrees)
                    .containsExactlyElementsOf(
                            documents.values().stream().map(IamDocument::toJson).toList());
        }
    }

    private static Map<String, IamDocument> documents() {
        LambdaArn function = LambdaArn.parse("arn:aws:lambda:us-east-1:111122223333:function:process-customer:live");
        String account = Region.US_EAST_1.awsAccountId().orElseThrow();
        Map<String, IamDocument> documents = new LinkedHashMap<>();
        documents.put("execution-trust.json", IamDocuments.executionRoleTrust());
        documents.put("execution.json", IamDocuments.executionRole(function));
        documents.put("genesys-trust.json", IamDocuments.trustPolicy(account, "6b3b2b8a-5b0e-4a0e-9d0a-0d5b8c3f1a11"));
        documents.put("genesys-invoke.json", IamDocuments.invokePermission(function));
        return documents;
    }

    private static String commands() throws IOException {
        Matcher shell = SHELL.matcher(section());
        assertThat(shell.find()).isTrue();
        return shell.group(1);
    }

    private static String section() throws IOException {
        String page = Files.readString(Path.of("../../docs/deploy.md"));
        String rest = page.substring(page.indexOf(HEADING) + HEADING.length());
        return rest.substring(0, rest.indexOf("\n## "));
    }

    private static int asTrees(String one, String other) {
        try {
            JsonMapper json = new JsonMapper();
            return json.readTree(one).equals(json.readTree(other)) ? 0 : 1;
        } catch (IOException e) {
            throw new AssertionError(one + "\n" + other, e);
        }
    }
}
