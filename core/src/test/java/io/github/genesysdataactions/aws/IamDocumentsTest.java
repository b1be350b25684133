package io.github.genesysdataactions.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genesysdataactions.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IamDocumentsTest {
    private static final String ACCOUNT = "765628985471";
    private static final String ORGANIZATION = "6f8e2a6c-2c5f-4d5e-9d0e-3c1a9b7f1d10";
    private static final LambdaArn PLAIN = LambdaArn.parse("arn:aws:lambda:us-east-1:111122223333:function:orders");
    private static final LambdaArn ALIAS = PLAIN.withQualifier("live");
    private static final LambdaArn GOVERNMENT =
            LambdaArn.parse("arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:orders:7");

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("trust-policy", IamDocuments.trustPolicy(ACCOUNT, ORGANIZATION)),
                Arguments.of(
                        "trust-policy-sovereign", IamDocuments.trustPolicy("111122223333", ORGANIZATION, "aws-eusc")),
                Arguments.of("invoke-permission", IamDocuments.invokePermission(PLAIN)),
                Arguments.of("invoke-permission-alias", IamDocuments.invokePermission(ALIAS)),
                Arguments.of("execution-role-trust", IamDocuments.executionRoleTrust()),
                Arguments.of("execution-role", IamDocuments.executionRole(ALIAS)),
                Arguments.of(
                        "execution-role-bucket",
                        IamDocuments.executionRole(GOVERNMENT, "acme.customer-files", "orders/2026/")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documents_areWhatTheFilesSay(String name, IamDocument document) throws IOException {
        String expected = resource(name + ".json");

        assertThat(Json.read(document.toJson())).isEqualTo(Json.read(expected));
        assertThat(document.toJson() + "\n").isEqualTo(expected);
        assertThat(document).hasToString(document.toJson());
    }

    @Test
    void equals_comparesWhatIsSaid() {
        IamDocument one = IamDocuments.executionRole(PLAIN);

        assertThat(one)
                .isEqualTo(IamDocuments.executionRole(ALIAS))
                .hasSameHashCodeAs(IamDocuments.executionRole(ALIAS));
        assertThat(one).isNotEqualTo(IamDocuments.invokePermission(PLAIN)).isNotEqualTo(one.toJson());
    }

    @ParameterizedTest
    @CsvSource({
        "12345678901, org-1, aws, '12345678901' is not an AWS account id; write its 12 digits",
        "1234567890123, org-1, aws, is not an AWS account",
        "*, org-1, aws, is not an AWS account",
        "123456789012, '', aws, '' is not an external id; write the organization's id",
        "123456789012, x, aws, is not an external id",
        "123456789012, o*, aws, is not an external id",
        "123456789012, ${aws:userid}, aws, is not an external id",
        "123456789012, 'a b', aws, is not an external id",
        "123456789012, org-1, gcp, 'gcp' is not an AWS partition; write aws",
        "123456789012, org-1, aws*, is not an AWS partition"
    })
    void trustPolicy_saysWhatToWrite(String account, String externalId, String partition, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IamDocuments.trustPolicy(account, externalId, partition))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a.b-c.9", "9-9", "orders-111122223333-eu-central-1-an"})
    void executionRole_takesBuckets(String bucket) {
        assertThat(IamDocuments.executionRole(PLAIN, bucket, "a/").toJson())
                .contains("\"arn:aws:s3:::" + bucket + "/a/*\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "*",
                "a*c",
                "a?c",
                "Abc",
                "a_c",
                "-ab",
                "ab-",
                ".ab",
                "a..b",
                "192.168.5.4",
                "xn--abc",
                "sthree-abc",
                "amzn-s3-demo-bucket",
                "abc-s3alias",
                "abc--ol-s3",
                "abc.mrap",
                "abc--use1-az1--x-s3",
                "abc--table-s3",
                "abc/d",
                "s3://abc",
                "arn:aws:s3:::abc",
                "abc\n",
                "a${aws:userid}"
            })
    void executionRole_refusesWhatIsNoBucket(String bucket) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IamDocuments.executionRole(PLAIN, bucket, "a/"))
                .withMessageStartingWith(
                        "'" + bucket.replace('\n', '?') + "' is not the name of a general purpose bucket; write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/", "customers/2026/", "customer_files/year=2026/a.b-c!'()@x,y+z:/"})
    void executionRole_takesPrefixes(String prefix) {
        assertThat(IamDocuments.executionRole(PLAIN, "abc", prefix).toJson())
                .contains("\"arn:aws:s3:::abc/" + prefix + "*\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "cust",
                "/cust/",
                "cust//x/",
                "*",
                "cust*/",
                "cust?/",
                "${aws:userid}/",
                "$/",
                "cu st/",
                "ü/",
                "cust/\n",
                "cust/*"
            })
    void executionRole_refusesWhatIsNoPrefix(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IamDocuments.executionRole(PLAIN, "abc", prefix))
                .withMessageStartingWith("'" + prefix.replace('\n', '?') + "' is not a prefix")
                .withMessageContaining("write it as in customers/");
    }

    @Test
    void documents_fitTheQuotasOfIam() {
        LambdaArn longest = LambdaArn.parse(
                "arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:" + "f".repeat(64) + ":" + "a".repeat(128));

        assertThat(counted(IamDocuments.trustPolicy(ACCOUNT, "x".repeat(1224), "aws-us-gov")))
                .isLessThan(2048);
        assertThat(counted(IamDocuments.executionRole(longest, "b".repeat(63), "p".repeat(1022) + "/"))
                        + counted(IamDocuments.invokePermission(longest)))
                .isLessThan(10_240);
        assertThatIllegalArgumentException().isThrownBy(() -> IamDocuments.trustPolicy(ACCOUNT, "x".repeat(1225)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IamDocuments.executionRole(longest, "b".repeat(64), "p/"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IamDocuments.executionRole(longest, "bbb", "p".repeat(1023) + "/"));
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is asked
    void doors_nameWhatIsNull() {
        refuses("genesysAccountId", () -> IamDocuments.trustPolicy(null, ORGANIZATION));
        refuses("externalId", () -> IamDocuments.trustPolicy(ACCOUNT, null));
        refuses("partition", () -> IamDocuments.trustPolicy(ACCOUNT, ORGANIZATION, null));
        refuses("function", () -> IamDocuments.invokePermission(null));
        refuses("function", () -> IamDocuments.executionRole(null));
        refuses("function", () -> IamDocuments.executionRole(null, "abc", "a/"));
        refuses("bucket", () -> IamDocuments.executionRole(PLAIN, null, "a/"));
        refuses("prefix", () -> IamDocuments.executionRole(PLAIN, "abc", null));
        refuses("qualifier", () -> PLAIN.withQualifier(null));
    }

    private static void refuses(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }

    /** IAM does not count white space. */
    private static int counted(IamDocument document) {
        return document.toJson().replaceAll("\\s", "").length();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = IamDocumentsTest.class.getResourceAsStream("/aws/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
