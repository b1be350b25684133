package io.github.genesysdataactions.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the arguments hold, a document is refused or names exactly what they name. */
class IamWildcardPropertyTest {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:orders";

    /** Half of what is tried is made of pieces that matter to IAM, so that much of it is nearly right. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "*",
                "?",
                "$",
                "${aws:userid}",
                "\"",
                "\\",
                "\n",
                " ",
                "/",
                ":",
                "-",
                ".",
                "a",
                "customers",
                "123456789012",
                "aws",
                "arn:aws:iam::",
                "live",
                "ü");
        return Arbitraries.oneOf(
                Arbitraries.strings(), pieces.list().ofMinSize(1).ofMaxSize(5).map(all -> String.join("", all)));
    }

    @Property(tries = 500)
    void trustPolicy_isRefusedOrNamesOneAccountAndOneOrganization(
            @ForAll("texts") String account, @ForAll("texts") String externalId, @ForAll("texts") String partition) {
        refusedOrExact(() -> IamDocuments.trustPolicy(account, "organization"), account);
        refusedOrExact(() -> IamDocuments.trustPolicy("123456789012", externalId), externalId);
        refusedOrExact(() -> IamDocuments.trustPolicy("123456789012", "organization", partition), partition);
    }

    @Property(tries = 500)
    void permissions_areRefusedOrNameOneFunctionAndOnePrefix(
            @ForAll("texts") String name, @ForAll("texts") String qualifier, @ForAll("texts") String text) {
        LambdaArn orders = LambdaArn.parse(FUNCTION);
        refusedOrExact(() -> IamDocuments.invokePermission(LambdaArn.parse(FUNCTION + name)), name);
        refusedOrExact(() -> IamDocuments.invokePermission(orders.withQualifier(qualifier)), qualifier);
        refusedOrExact(() -> IamDocuments.executionRole(LambdaArn.parse(FUNCTION + name)), "");
        refusedOrExact(() -> IamDocuments.executionRole(orders, text, "customers/"), text);
        refusedOrExact(() -> IamDocuments.executionRole(orders, "customer-files", text), text);
        refusedOrExact(() -> IamDocuments.executionRole(orders, "customer-files", text + "/"), text + "/");
    }

    private static void refusedOrExact(Supplier<IamDocument> attempt, String argument) {
        IamDocument document;
        try {
            document = attempt.get();
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).containsIgnoringCase("write ");
            return;
        }
        List<String> texts = new ArrayList<>();
        collect(Json.read(document.toJson()), texts);
        assertThat(texts).anyMatch(text -> text.contains(argument)).allSatisfy(IamWildcardPropertyTest::isExact);
    }

    private static void isExact(String text) {
        String fixed = text.replaceFirst("^(arn:aws:logs:.*:log-group:/aws/lambda/.+:)\\*$", "$1")
                .replaceFirst("^(arn:aws:s3:::[^/]+/.+/)\\*$", "$1");
        assertThat(fixed).doesNotContain("*", "?", "${");
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }
}
