package io.github.genesysdataactions.local.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates that grow without end fail, and soon. */
@Timeout(20)
class GrowthTest {
    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Map<String, ?> VARIABLES = Map.of("s", "xxxxxxxxxx", "input", Map.of("n", 12345), "n", 12345);

    private final Templates templates = new Templates();

    static Stream<String> growing() {
        return Stream.of(
                "$s.repeat(1000000000)",
                "$s.repeat(2147483647)",
                "$s.repeat(1000).repeat(1000).repeat(1000)",
                times("#set($s = \"$s$s\")", 28) + "$s",
                times("#set($s = $s + $s)", 28) + "$s",
                times("#set($s = $s.concat($s))", 28) + "$s",
                times("#set($s = $s.replace('x', 'xxxx'))", 28) + "$s",
                times("#set($s = $s.replaceAll('x', '$0$0'))", 28) + "$s",
                times("#set($s = $esc.url(\"$s%%\"))", 200),
                times("#set($esc = \"$esc$esc\")", 40),
                times("#set($n = $n * $n)", 60) + "$n",
                times("#set($l = [$l, $l])", 40) + "$l",
                "#set($l = ['x'])" + times("#set($l = [$l, $l])", 40) + "$l",
                "#set($l = {'a': 'x'})" + times("#set($l = {'a': $l, 'b': $l})", 40) + "$l",
                "#set($l = [1..1000000000])$l.size()",
                "#set($a = 1)#set($b = 1000000000)#set($l = [$a..$b])",
                "#if([1..1000000000])x#end",
                definitions(40) + "$d40",
                definitions(40) + "#set($x = \"$d40\")",
                times("#if(true)", 5000) + "x" + times("#end", 5000),
                times("#if($s)", 5000),
                "#set($x = " + times("(", 100_000) + "1" + times(")", 100_000) + ")",
                "#set($x = 1" + times("+1", 50_000) + ")$x",
                "$s.repeat(10000).matches(\"(x+x+)+y\")",
                "$s.repeat(10000).replaceAll(\"(x+x+)+y\", \"\")",
                "$s.repeat(10000).split(\"(x+x+)+y\")",
                "$s.repeat(200000)$s.repeat(200000)$s.repeat(200000)");
    }

    @ParameterizedTest
    @MethodSource("growing")
    @Tag("choice:template-limits")
    void render_failsBeforeATemplateTakesMuchTimeOrMemory(String template) throws Exception {
        templates.render("t", "$s $esc.url($s) #if($n)$n#end", VARIABLES);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long allocated = threads.getThreadAllocatedBytes(thread);
        long started = threads.getCurrentThreadCpuTime();

        StepFailure failure =
                catchThrowableOfType(StepFailure.class, () -> templates.render("successTemplate", template, VARIABLES));

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - started))
                .isLessThan(SOON);
        assertThat(threads.getThreadAllocatedBytes(thread) - allocated).isLessThan(64 * MEGABYTE);
        assertThat(failure.reason()).startsWith("The template 'successTemplate' cannot be rendered: ");
        assertThat(failure.status()).isEqualTo(500);
    }

    @Test
    void render_printsALongResultSeveralTimes() throws Exception {
        String result = "\u00e4".repeat(5_000_000);

        Rendered rendered = templates.render(
                "t", "[$rawResult, ${rawResult}, $esc.jsonEncode($rawResult)]", Map.of("rawResult", result));

        assertThat(rendered.text()).hasSize(3 * result.length() + 6);
    }

    @Test
    void render_printsANumberThatIsTooLargeToCalculateWith() throws Exception {
        assertThat(RenderBudget.fits(new BigDecimal("1E1000000000"))).isFalse();
        assertThat(RenderBudget.fits(new BigDecimal("1.50"))).isTrue();
        assertThat(RenderBudget.fits(3)).isTrue();
    }

    private static String times(String text, int count) {
        return text.repeat(count);
    }

    private static String definitions(int count) {
        return "#define($d0)xxxxxxxxxx#end"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "#define($d" + i + ")$d" + (i - 1) + "$d" + (i - 1) + "#end")
                        .collect(Collectors.joining());
    }
}
