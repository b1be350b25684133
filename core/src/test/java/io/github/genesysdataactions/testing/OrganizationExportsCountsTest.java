package io.github.genesysdataactions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.testing.OrganizationExports.Export;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generated exports beside the real ones. */
class OrganizationExportsCountsTest {
    private static final List<Export> EXPORTS = OrganizationExports.of(OrganizationExports.ALL, "http://127.0.0.1:1");

    /** How many of 200 have a feature; as many as of 336 real ones, or of 329 for URLs, 207 for names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "195 | [$]\\{input\\.id}",
                "100 | [$]\\{input\\.rawRequest}",
                "86  | [$]\\{rawResult}",
                "30  | firstFromArray",
                "18  | [$]!\\{input\\.",
                "16  | [$]esc\\.url",
                "5   | #if",
                "4   | [$]salesforce\\.escReserved",
                "3   | \\.replace\\(",
                "2   | jsonString",
                "2   | jsonEncode",
                "2   | [$]encoding\\.base64",
                "2   | [$]\\{credentials\\.",
                "2   | [$]msdynamics",
                "2   | [$]authResponse",
                "34  | \\[\\?\\(",
                "20  | \\$\\.\\.",
                "14  | \\[\\*]",
                "6   | != '",
                "5   | &&",
                "5   | \\$\\['",
                "5   | \\.size\\(\\)",
                "3   | \"found\" : \"status\"",
                "3   | \\$\\.\\[",
                "181 | \"requestUrlTemplate\" : \"/",
                "9   | \"UNKNOWN\"",
                "31  | - Exported 2024",
            })
    void exports_haveTheFeaturesOfRealOnes(int atLeast, Pattern feature) {
        assertThat(EXPORTS.stream()
                        .filter(export -> feature.matcher(export.json()).find()))
                .hasSizeGreaterThanOrEqualTo(atLeast);
    }
}
