package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/**
 * What Jazzer calls with bytes of its own making, as the profile {@code fuzz} starts it: whatever comes in, one answer goes
 * out, an event from a gateway never ends in an exception, and no failure quotes the input.
 */
public final class EventFuzzer {
    private static final Orders ORDERS = new Orders();
    private static final int MODES = 4;

    private EventFuzzer() {}

    /** The method that Jazzer looks for. The first byte says what the others are: an event, or a body in one of three forms. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        RecordingLog.LINES.clear();
        check(event(data[0] & (MODES - 1), rest));
        for (RecordingLog.Line line : RecordingLog.LINES) {
            require(!line.text().contains(Orders.MARKER), "The log quotes the input");
        }
    }

    private static byte[] event(int mode, byte[] data) {
        String event = switch (mode) {
            case 1 -> Events.rest(new String(data, StandardCharsets.ISO_8859_1));
            case 2 -> Events.restBase64(Base64.getEncoder().encodeToString(data));
            case 3 -> Events.httpRaw(new String(data, StandardCharsets.UTF_8));
            default -> null;
        };
        return event == null ? data : event.getBytes(StandardCharsets.UTF_8);
    }

    private static void check(byte[] event) throws IOException {
        boolean proxy = Event.of(event, Set.of("order-id")).kind().proxy();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ORDERS.handleRequest(new ByteArrayInputStream(event), bytes, TestContext.of("req-1"));
        } catch (ActionFailedException e) {
            require(!proxy, "An event from a gateway ended in an exception");
            require(e.getStackTrace().length == 0 && e.getCause() == null, "A failure with an inside");
            requireSilence(e.getMessage());
            return;
        }
        JsonNode answer = TestMapper.MAPPER.readTree(bytes.toByteArray());
        require(answer.isObject(), "No object");
        if (proxy) {
            require(answer.path("statusCode").isInt() && answer.path("body").isTextual(), "No envelope");
            require(TestMapper.MAPPER.readTree(answer.get("body").textValue()).isObject(), "No JSON in the body");
            if (answer.get("statusCode").intValue() != 200) {
                requireSilence(answer.get("body").textValue());
            }
        }
    }

    private static void requireSilence(String failure) {
        require(!failure.contains(Orders.MARKER), "A failure quotes the input");
        require(!failure.contains("Exception") && !failure.contains("com.fasterxml"), "A failure names classes");
        require(failure.length() < 10_000, "A failure of " + failure.length() + " characters");
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new AssertionError(otherwise);
        }
    }

    /** Writes the table of events, and bodies of 6 MB, as seeds to the first directory, and makes the others. */
    public static void main(String[] arguments) throws IOException {
        for (String directory : arguments) {
            Files.createDirectories(Path.of(directory));
        }
        Path seeds = Path.of(arguments[0]);
        int count = 0;
        for (EventRow row : EventTable.rows()) {
            Files.writeString(seeds.resolve("row-" + count++), "\u0000" + row.event());
        }
        for (Object[] row : RefusedEventsTest.bodies().map(row -> row.get()).toList()) {
            for (int mode = 1; mode < MODES; mode++) {
                Files.writeString(seeds.resolve("body-" + count++), (char) mode + (String) row[1]);
            }
        }
        int sixMb = 6 * 1024 * 1024 - 1;
        for (String unit : new String[] {"[", "{\"a\":", "1", "\"", "\\", " ", "{},"}) {
            Files.writeString(seeds.resolve("large-" + count++), "\u0000" + unit.repeat(sixMb / unit.length()));
            Files.writeString(seeds.resolve("large-" + count++), "\u0001" + unit.repeat(sixMb / unit.length() / 2));
        }
    }
}
