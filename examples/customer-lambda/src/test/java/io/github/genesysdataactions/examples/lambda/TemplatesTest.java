package io.github.genesysdataactions.examples.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every template, whoever adds one. */
class TemplatesTest {
    private static final Map<String, String> WITH_DATA = Map.of(
            "GenesysOrganizationId", "6b3b2b8a-5b0e-4a0e-9d0a-0d5b8c3f1a11",
            "DataBucket", "acme-crm",
            "DataPrefix", "customers/");

    /** A wildcard may stand for the streams of one log group, or for the keys below one folder of one bucket. */
    private static final Pattern NARROW = Pattern.compile("arn:aws:(?:[^*?]+"
            + "|logs:us-east-1:111122223333:log-group:/aws/lambda/[A-Za-z0-9_-]+:\\*"
            + "|s3:::[a-z0-9.-]+/[^*?]+/\\*)");

    static List<Template> all() {
        return Template.all();
    }

    @Test
    void all_findsTheTemplateOfEachRoad() {
        assertThat(all()).hasToString("[api-key.yaml, authorizer.yaml, direct.yaml]");
    }

    @ParameterizedTest
    @MethodSource("all")
    void statements_allowNothingBroad(Template template) {
        Deployment deployment = new Deployment(template, WITH_DATA);

        List<JsonNode> statements = Template.statements(template.tree()).stream()
                .map(deployment::resolved)
                .toList();

        assertThat(statements).hasSizeGreaterThanOrEqualTo(3).allSatisfy(statement -> {
            assertThat(statement.properties())
                    .extracting(Map.Entry::getKey)
                    .isSubsetOf("Effect", "Principal", "Action", "Resource", "Condition");
            assertThat(texts(statement.path("Action")))
                    .isNotEmpty()
                    .allMatch(action -> action.matches("[a-z0-9]+:[A-Za-z]+"));
            assertThat(texts(statement.path("Resource"))).allMatch(NARROW.asMatchPredicate());
            assertThat(texts(statement.path("Principal")))
                    .allMatch(principal -> principal.matches("lambda\\.amazonaws\\.com|arn:aws:iam::[0-9]{12}:root"));
            assertThat(statement.has("Resource")).isNotEqualTo(statement.has("Principal"));
        });
        assertThat(template.mentions("ManagedPolicyArns")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void functions_startFromASnapshotAndAreWatched(Template template) {
        Map<String, JsonNode> logGroups = template.resources("AWS::Logs::LogGroup");
        Map<String, JsonNode> roles = template.resources("AWS::IAM::Role");

        assertThat(template.resources("AWS::Serverless::Function")).isNotEmpty().allSatisfy((name, function) -> {
            assertThat(function.at("/SnapStart/ApplyOn").textValue()).isEqualTo("PublishedVersions");
            assertThat(function.path("AutoPublishAlias").textValue()).isEqualTo("live");
            assertThat(function.path("AutoPublishAliasAllProperties").booleanValue())
                    .isTrue();
            assertThat(logGroups
                            .get(function.at("/LoggingConfig/LogGroup/Ref").textValue())
                            .at("/RetentionInDays/Ref")
                            .textValue())
                    .isEqualTo("LogRetentionDays");
            assertThat(roles)
                    .containsKey(function.at("/Role/Fn::GetAtt").textValue().replace(".Arn", ""));
            assertThat(alarmsOf(template, name)).containsExactlyInAnyOrder("Errors", "Throttles");
        });
        assertThat(template.resources("AWS::CloudWatch::Alarm").values())
                .allMatch(
                        alarm -> alarm.at("/AlarmActions/Fn::If/0").textValue().equals("HasAlarmTopic"));
    }

    /** SAM publishes no version when only a parameter's value changes, but for one in the version's description. */
    @ParameterizedTest
    @MethodSource("all")
    void functions_publishAVersionWhenAParameterOfTheirsChanges(Template template) {
        assertThat(template.resources("AWS::Serverless::Function").values()).allSatisfy(function -> {
            ObjectNode versioned = function.deepCopy();
            versioned.remove(List.of("FunctionName", "ReservedConcurrentExecutions"));
            List<String> parameters = versioned.findValuesAsText("Ref").stream()
                    .filter(template.tree().get("Parameters")::has)
                    .toList();

            assertThat(parameters).contains("Runtime", "Architecture", "MemorySize");
            assertThat(parameters)
                    .allSatisfy(parameter -> assertThat(
                                    function.at("/VersionDescription/Fn::Sub").textValue())
                            .contains("${" + parameter + "}"));
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void functions_nameTheZipAndAClassInIt(Template template) {
        assertThat(template.resources("AWS::Serverless::Function").values()).allSatisfy(function -> {
            assertThat(Template.FOLDER
                            .resolve(function.get("CodeUri").textValue())
                            .normalize())
                    .isEqualTo(Path.of("target/customer-lambda.zip").toAbsolutePath());
            assertThat(Class.forName(function.get("Handler").textValue())).isPublic();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void apis_areWatchedToo(Template template) {
        List<String> metrics = template.resources("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.get("MetricName").textValue())
                .toList();

        assertThat(metrics.contains("5XXError"))
                .isEqualTo(!template.resources("AWS::Serverless::Api").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void parameters_areUsedAndChecked(Template template) {
        String uses = Stream.of(template.mentions("Ref"), template.mentions("Fn::Sub"))
                .flatMap(List::stream)
                .map(use -> use.contains("${") ? use : "${" + use + "}")
                .collect(Collectors.joining());

        assertThat(template.tree().get("Parameters").properties()).allSatisfy(parameter -> {
            assertThat(uses).contains("${" + parameter.getKey() + "}");
            assertThat(Stream.of("AllowedPattern", "AllowedValues", "MinValue"))
                    .as(parameter.getKey())
                    .anyMatch(parameter.getValue()::has);
        });
        assertThat(template.tree().get("Conditions").properties())
                .allSatisfy(
                        condition -> assertThat(template.tree().get("Resources").toString())
                                .contains("\"" + condition.getKey() + "\""));
    }

    @Test
    void authorizer_asksForTheHeaderThatTheFunctionChecks() {
        Template template = Template.of("authorizer.yaml");

        JsonNode authorizer =
                template.resources("AWS::Serverless::Api").get("Api").at("/Auth/Authorizers/SecretHeader");

        assertThat(texts(authorizer.at("/Identity/Headers"))).containsExactly(SecretHeaderAuthorizer.HEADER);
        assertThat(template.resources("AWS::Serverless::Function")
                        .get("Authorizer")
                        .at("/Environment/Variables")
                        .properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("SECRET_SHA256", "PREVIOUS_SECRET_SHA256");
    }

    private static List<String> alarmsOf(Template template, String function) {
        return template.resources("AWS::CloudWatch::Alarm").values().stream()
                .filter(alarm -> alarm.at("/Namespace").textValue().equals("AWS/Lambda"))
                .filter(alarm -> alarm.at("/Dimensions/0/Value/Ref").asText().equals(function))
                .map(alarm -> alarm.get("MetricName").textValue())
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        if (node.isValueNode()) {
            return List.of(node.asText());
        }
        List<String> texts = new ArrayList<>();
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }
}
