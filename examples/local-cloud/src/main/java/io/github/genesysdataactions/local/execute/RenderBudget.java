package io.github.genesysdataactions.local.execute;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * What one rendering may use up: every text that a template reads or makes is counted, so a template that doubles a text
 * again and again ends before it fills the memory. Genesys Cloud's own limits are in no public document.
 */
final class RenderBudget {
    /** The characters that a template may read and make, besides what its input is worth. */
    private static final long BASE = 1024 * 1024;

    /** How often a template may read everything that it was given. */
    private static final long READS_OF_INPUT = 16;

    private static final Duration TIME = Duration.ofSeconds(1);
    private static final int CHARGES_BETWEEN_LOOKS = 64;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int NUMBER_BITS = 4096;
    private static final int NUMBER_SCALE = 1000;
    private static final int DEPTH = 20;

    private static final ThreadLocal<RenderBudget> CURRENT = new ThreadLocal<>();

    private final long started = now();
    private long left;
    private int charges;

    private RenderBudget(Map<String, ?> variables) {
        left = Long.MAX_VALUE;
        long given =
                variables.values().stream().mapToLong(value -> size(value, 0)).sum();
        left = BASE + READS_OF_INPUT * given;
    }

    /** Begins a budget for what this thread renders until {@link #end()}. */
    static RenderBudget begin(Map<String, ?> variables) {
        RenderBudget budget = new RenderBudget(variables);
        CURRENT.set(budget);
        return budget;
    }

    /** Ends the budget of this thread. */
    static void end() {
        CURRENT.remove();
    }

    /** Returns the budget of the rendering that this thread is in. */
    static RenderBudget current() {
        RenderBudget budget = CURRENT.get();
        if (budget == null) {
            throw new IllegalStateException("This thread renders no template.");
        }
        return budget;
    }

    /** Says whether a number is small enough to calculate with. */
    static boolean fits(Object number) {
        if (number instanceof BigDecimal decimal) {
            return Math.abs((long) decimal.scale()) <= NUMBER_SCALE && fits(decimal.unscaledValue());
        }
        return !(number instanceof BigInteger integer) || integer.bitLength() <= NUMBER_BITS;
    }

    /** Counts characters that are about to be made. */
    void charge(long characters) {
        left -= characters;
        if (left < 0) {
            throw new TemplateFault("it makes more text than this local cloud has room for");
        }
        if (++charges % CHARGES_BETWEEN_LOOKS == 0 && now() - started > TIME.toNanos()) {
            throw new TemplateFault("it takes longer than " + TIME.toSeconds() + " s");
        }
    }

    /** Counts a value that was read or made. */
    void charge(Object value) {
        if (!fits(value)) {
            throw new TemplateFault("it calculates with a number of more than " + NUMBER_BITS + " bits");
        }
        charge(size(value, 0));
    }

    // The time that this thread has worked, where that is known: a busy machine makes no template slow.
    private static long now() {
        long worked = THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : -1;
        return worked < 0 ? System.nanoTime() : worked;
    }

    // What the value's text would be long, lists in lists counted as often as they would be printed.
    private long size(Object value, int depth) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        if (!(value instanceof Collection<?> || value instanceof Map<?, ?>)) {
            return 1;
        }
        if (depth > DEPTH) {
            throw new TemplateFault("it nests lists deeper than " + DEPTH + " levels");
        }
        Collection<?> elements = value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
        long sum = 2;
        for (Object element : elements) {
            sum += size(element, depth + 1);
            if (sum > left) {
                throw new TemplateFault("it makes a list larger than this local cloud has room for");
            }
        }
        return sum;
    }
}
