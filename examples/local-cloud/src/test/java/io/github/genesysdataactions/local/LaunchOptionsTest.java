package io.github.genesysdataactions.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LaunchOptionsTest {
    @Test
    void parse_hasDefaults() {
        LaunchOptions options = LaunchOptions.parse(List.of());

        assertThat(options.port()).isEqualTo(8780);
        assertThat(options.bind().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(options.load()).isEmpty();
        assertThat(options.help()).isFalse();
        assertThat(options.clientSecret())
                .hasSizeGreaterThan(20)
                .isNotEqualTo(LaunchOptions.parse(List.of()).clientSecret());
    }

    @Test
    void parse_takesAValueAfterASpaceOrAnEqualsSign(@TempDir Path directory) {
        LaunchOptions options = LaunchOptions.parse(List.of(
                "--port=0",
                "--bind",
                "0.0.0.0",
                "--client-id=a=b",
                "--client-secret",
                "hush-hush",
                "--load",
                directory.toString()));

        assertThat(options.port()).isZero();
        assertThat(options.bind().isAnyLocalAddress()).isTrue();
        assertThat(options.clientId()).isEqualTo("a=b");
        assertThat(options.clientSecret()).isEqualTo("hush-hush");
        assertThat(options.load()).containsExactly(directory);
        assertThat(options.toString()).doesNotContain("hush-hush");
    }

    static Stream<Arguments> wrongLines() {
        return Stream.of(
                Arguments.of(List.of("9000"), "'9000' is not an option. --help lists all options."),
                Arguments.of(List.of("--prot", "1"), "'--prot' is not an option."),
                Arguments.of(List.of("--port"), "--port needs a value."),
                Arguments.of(List.of("--client-secret="), "--client-secret needs a value."),
                Arguments.of(List.of("--port", "x"), "--port is a number from 0 to 65535, not 'x'."),
                Arguments.of(List.of("--port", "65536"), "--port is a number from 0 to 65535, not '65536'."),
                Arguments.of(List.of("--bind", "300.1.1.1.1"), "'300.1.1.1.1' is not known."),
                Arguments.of(List.of("--load", "no/such/dir"), "there is none at 'no/such/dir'."));
    }

    @ParameterizedTest
    @MethodSource("wrongLines")
    void parse_refusesAWrongLine(List<String> args, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LaunchOptions.parse(args))
                .withMessageContaining(message);
    }

    @Test
    void help_namesEveryOption() {
        assertThat(LaunchOptions.HELP)
                .contains("--port", "--bind", "--client-id", "--client-secret", "--load", "--help")
                .doesNotContain("\t");
        assertThat(LaunchOptions.HELP.lines()).allMatch(line -> line.length() <= 90);
    }
}
