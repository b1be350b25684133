package io.github.genesysdataactions.examples.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.genesysdataactions.aws.IamDocument;
import io.github.genesysdataactions.aws.IamDocuments;
import io.github.genesysdataactions.aws.LambdaArn;
import io.github.genesysdataactions.options.Region;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the roles of the templates to what the library prints for the same values. */
class IamInTemplatesTest {
    private static final String ORGANIZATION = "6b3b2b8a-5b0e-4a0e-9d0a-0d5b8c3f1a11";

    private static final String PREFIX = "arn:aws:lambda:us-east-1:111122223333:function:";

    @ParameterizedTest
    @CsvSource({
        "api-key.yaml, ExecutionRole, orders",
        "authorizer.yaml, ExecutionRole, orders",
        "authorizer.yaml, AuthorizerRole, orders-authorizer",
        "direct.yaml, ExecutionRole, orders",
    })
    void executionRole_isWhatTheLibraryPrints(String name, String role, String function) {
        Deployment deployment = new Deployment(Template.of(name), Map.of("FunctionName", "orders"));

        assertThat(deployment.trustOf(role)).isEqualTo(json(IamDocuments.executionRoleTrust()));
        assertThat(deployment.policyOf(role))
                .isEqualTo(json(IamDocuments.executionRole(LambdaArn.parse(PREFIX + function))));
    }

    @ParameterizedTest
    @CsvSource({"api-key.yaml", "authorizer.yaml", "direct.yaml"})
    void executionRole_isWhatTheLibraryPrintsForABucketToo(String name) {
        Map<String, String> parameters =
                Map.of("FunctionName", "orders", "DataBucket", "acme-crm", "DataPrefix", "shop/customers/");
        Deployment deployment = new Deployment(Template.of(name), parameters);

        assertThat(deployment.policyOf("ExecutionRole"))
                .isEqualTo(json(
                        IamDocuments.executionRole(LambdaArn.parse(PREFIX + "orders"), "acme-crm", "shop/customers/")));
    }

    @Test
    void genesysRole_isWhatTheLibraryPrints() {
        Map<String, String> parameters = Map.of("FunctionName", "orders", "GenesysOrganizationId", ORGANIZATION);
        Deployment deployment = new Deployment(Template.of("direct.yaml"), parameters);
        String account = Region.US_EAST_1.awsAccountId().orElseThrow();

        assertThat(deployment.trustOf("GenesysRole")).isEqualTo(json(IamDocuments.trustPolicy(account, ORGANIZATION)));
        assertThat(deployment.policyOf("GenesysRole"))
                .isEqualTo(json(IamDocuments.invokePermission(LambdaArn.parse(PREFIX + "orders:live"))));
    }

    private static JsonNode json(IamDocument document) {
        try {
            return new JsonMapper().readTree(document.toJson());
        } catch (JsonProcessingException e) {
            throw new AssertionError(document.toJson(), e);
        }
    }
}
