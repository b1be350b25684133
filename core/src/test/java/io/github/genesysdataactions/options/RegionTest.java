package io.github.genesysdataactions.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
    @ParameterizedTest
    @CsvSource({
        "us-east-1, mypurecloud.com",
        "us-east-2, use2.us-gov-pure.cloud",
        "us-west-2, usw2.pure.cloud",
        "ca-central-1, cac1.pure.cloud",
        "mx-central-1, mxc1.pure.cloud",
        "sa-east-1, sae1.pure.cloud",
        "eu-west-1, mypurecloud.ie",
        "eu-west-2, euw2.pure.cloud",
        "eu-central-1, mypurecloud.de",
        "eu-central-2, euc2.pure.cloud",
        "eusc-de-east-1, edee1.eusc-pure.cloud",
        "me-central-1, mec1.pure.cloud",
        "ap-south-1, aps1.pure.cloud",
        "ap-southeast-1, apse1.pure.cloud",
        "ap-southeast-2, mypurecloud.com.au",
        "ap-northeast-1, mypurecloud.jp",
        "ap-northeast-2, apne2.pure.cloud",
        "ap-northeast-3, apne3.pure.cloud"
    })
    void named_knowsEveryRegionByNameAndDomain(String awsRegion, String domain) {
        Region region = Region.of(awsRegion);

        assertThat(region.loginUrl()).hasToString("https://login." + domain);
        assertThat(region.apiUrl()).hasToString("https://api." + domain);
        assertThat(region.flatUrl()).hasToString("https://" + domain);
        assertThat(region.awsRegion()).contains(awsRegion);
        assertThat(Region.of(awsRegion.toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                .isSameAs(region);
        assertThat(Region.of(domain)).isSameAs(region);
        assertThat(Region.ofDomain(domain)).isSameAs(region);
        assertThat(Region.all()).hasSize(18).contains(region);
    }

    @Test
    void ofDomain_servesARegionThatIsNewerThanTheLibrary() {
        assertThat(Region.ofDomain("xyz9.pure.cloud").apiUrl()).hasToString("https://api.xyz9.pure.cloud");
        assertThat(Region.ofDomain("xyz9.pure.cloud").awsRegion()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "com", "https://mypurecloud.com", "mypurecloud.com/", "a b.com", "x.com:443", "u@x.com"})
    void ofDomain_refusesWhatIsNoDomain(String domain) {
        assertThatIllegalArgumentException().isThrownBy(() -> Region.ofDomain(domain));
    }

    @ParameterizedTest
    @CsvSource({
        "apps.mypurecloud.de, Write mypurecloud.de",
        "API.mypurecloud.de, Write mypurecloud.de",
        "login.usw2.pure.cloud, Write usw2.pure.cloud",
        "-a.pure.cloud, is not a domain",
        "a-.pure.cloud, is not a domain",
        "a.pure.-cloud, is not a domain",
        "10.0.0.1, Region.at",
        "127.0.0.1, Region.at",
        "pure.1cloud, is not a domain",
        "pure.1, is not a domain",
        "pure..cloud, is not a domain"
    })
    void ofDomain_saysWhatToWriteInstead(String domain, String remedy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Region.ofDomain(domain))
                .withMessageContaining(remedy);
        assertThatIllegalArgumentException().isThrownBy(() -> Region.of(domain)).withMessageContaining(remedy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user:SECRET@host.example", "https://host.example/SECRET", "user:SECRET", "SECRET@a", "a\nSECRET"
            })
    void ofDomain_quotesNoAddress(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Region.ofDomain(text))
                .withMessageNotContaining("SECRET");
        assertThatIllegalArgumentException().isThrownBy(() -> Region.of(text)).withMessageNotContaining("SECRET");
    }

    @Test
    void awsAccountId_isKnownForEveryRegionButTheSovereignOne() {
        for (Region region : Region.all()) {
            Optional<String> expected = Optional.of("765628985471");
            if (region.equals(Region.US_EAST_2)) {
                expected = Optional.of("325654371633");
            } else if (region.equals(Region.EUSC_DE_EAST_1)) {
                expected = Optional.empty();
            }
            assertThat(region.awsAccountId()).as(region.toString()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://xyz9.pure.cloud, 765628985471",
        "https://gateway.example.com, 765628985471",
        "http://127.0.0.1:8780, 765628985471",
        "https://api.use2.us-gov-pure.cloud, 325654371633",
        "https://API.USE2.US-GOV-PURE.CLOUD, 325654371633",
        "https://api.xyz9.us-gov-pure.cloud,",
        "https://api.xyz9.eusc-pure.cloud,"
    })
    void awsAccountId_isAssumedByTheHost(URI url, String account) {
        assertThat(Region.at(url).awsAccountId()).isEqualTo(Optional.ofNullable(account));
    }

    @Test
    @SuppressWarnings("NullAway")
    void doors_nameWhatIsNull() {
        assertThatNullPointerException().isThrownBy(() -> Region.ofDomain(null)).withMessage("domain");
        assertThatNullPointerException().isThrownBy(() -> Region.of(null)).withMessage("name");
        assertThatNullPointerException().isThrownBy(() -> Region.at(null)).withMessage("url");
    }

    @Test
    void named_refusesAnUnknownNameAndSaysWhatToWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Region.of("us-middle-1"))
                .withMessageContaining("us-middle-1")
                .withMessageContaining("us-east-1");
    }

    @ParameterizedTest
    @CsvSource({
        "https://gateway.example.com, https://gateway.example.com",
        "https://gateway.example.com:8443/, https://gateway.example.com:8443",
        "http://127.0.0.1:8780, http://127.0.0.1:8780",
        "http://127.8.9.1, http://127.8.9.1",
        "http://localhost:1, http://localhost:1",
        "HTTP://LOCALHOST:1, http://LOCALHOST:1",
        "'http://[::1]:8780/', 'http://[::1]:8780'"
    })
    void at_servesOneHost(URI url, String origin) {
        Region region = Region.at(url);

        assertThat(region.loginUrl()).hasToString(origin);
        assertThat(region.apiUrl()).hasToString(origin);
        assertThat(region.flatUrl()).hasToString(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example.com",
                "http://10.0.0.1",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://169.254.169.254",
                "ftp://localhost",
                "https://user:secret@gateway.example.com",
                "https://gateway.example.com/api",
                "https://gateway.example.com?x=1",
                "https://gateway.example.com#x",
                "gateway.example.com",
                "https:///path",
                "https://gateway.example.com:0",
                "https://gateway.example.com:65536",
                "https://under_score.example.com",
                "mailto:a@b.c"
            })
    void at_refusesAnythingElse(URI url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Region.at(url))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("user:", ":secret"));
    }
}
