package io.github.genesysdataactions.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaArnTest {
    @ParameterizedTest
    @CsvSource({
        "arn:aws:lambda:us-east-1:111122223333:function:order-status, aws, us-east-1, order-status,",
        "arn:aws:lambda:ap-southeast-2:111122223333:function:A_b-9:live, aws, ap-southeast-2, A_b-9, live",
        "arn:aws:lambda:us-east-1:111122223333:function:f:$LATEST, aws, us-east-1, f, $LATEST",
        "arn:aws:lambda:us-east-1:111122223333:function:f:42, aws, us-east-1, f, 42",
        "arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:f, aws-us-gov, us-gov-west-1, f,",
        "arn:aws-cn:lambda:cn-north-1:111122223333:function:f, aws-cn, cn-north-1, f,",
        "arn:aws-eusc:lambda:eusc-de-east-1:111122223333:function:f, aws-eusc, eusc-de-east-1, f,",
    })
    void parse_readsTheParts(String arn, String partition, String region, String function, String qualifier) {
        LambdaArn read = LambdaArn.parse(arn);

        assertThat(read.partition()).isEqualTo(partition);
        assertThat(read.region()).isEqualTo(region);
        assertThat(read.accountId()).isEqualTo("111122223333");
        assertThat(read.functionName()).isEqualTo(function);
        assertThat(read.qualifier().orElse(null)).isEqualTo(qualifier);
        assertThat(read).hasToString(arn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order-status",
                "arn:aws:lambda:us-east-1:111122223333:order-status",
                "arn:aws:lambda:us-east-1:111122223333:layer:order-status",
                "arn:aws:lambda:us-east-1:111122223333:function:",
                "arn:aws:lambda:us-east-1:111122223333:function:*",
                "arn:aws:lambda:us-east-1:111122223333:function:f:",
                "arn:aws:lambda:us-east-1:111122223333:function:f:a:b",
                "arn:aws:lambda:us-east-1:11112222333:function:f",
                "arn:aws:lambda:us-east-1:1111222233334:function:f",
                "arn:aws:lambda::111122223333:function:f",
                "arn:aws:lambda:useast1:111122223333:function:f",
                "arn:aws:s3:us-east-1:111122223333:function:f",
                "arn:gcp:lambda:us-east-1:111122223333:function:f",
                " arn:aws:lambda:us-east-1:111122223333:function:f",
                "arn:aws:lambda:us-east-1:111122223333:function:f\n",
            })
    void parse_refusesWithValueAndRemedy(String text) {
        assertThatThrownBy(() -> LambdaArn.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text.replace('\n', '?') + "' is not the ARN of a Lambda function.")
                .hasMessageContaining("Write arn:aws:lambda:");
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void parse_limitsTheFunctionName(int length, boolean accepted) {
        String arn = "arn:aws:lambda:us-east-1:111122223333:function:" + "f".repeat(length);

        if (accepted) {
            assertThat(LambdaArn.parse(arn).functionName()).hasSize(length);
        } else {
            assertThatThrownBy(() -> LambdaArn.parse(arn)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void withQualifier_putsOneInThePlaceOfAnother() {
        LambdaArn plain = LambdaArn.parse("arn:aws:lambda:us-east-1:111122223333:function:f");
        LambdaArn live = plain.withQualifier("live");

        assertThat(live).hasToString(plain + ":live");
        assertThat(live.withQualifier("$LATEST")).hasToString(plain + ":$LATEST");
        assertThat(live.withoutQualifier()).isEqualTo(plain);
        assertThat(plain.withoutQualifier()).isSameAs(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "a:b", "$latest", "a b", "live\n"})
    void withQualifier_refusesWhatIsNone(String qualifier) {
        LambdaArn plain = LambdaArn.parse("arn:aws:lambda:us-east-1:111122223333:function:f");

        assertThatThrownBy(() -> plain.withQualifier(qualifier)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equals_comparesTheText() {
        LambdaArn arn = LambdaArn.parse("arn:aws:lambda:us-east-1:111122223333:function:f");

        assertThat(arn).isEqualTo(LambdaArn.parse(arn.toString())).hasSameHashCodeAs(LambdaArn.parse(arn.toString()));
        assertThat(arn).isNotEqualTo(LambdaArn.parse(arn + ":live"));
    }
}
