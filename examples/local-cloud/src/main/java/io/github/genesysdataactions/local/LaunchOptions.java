package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.api.Tokens;
import io.github.genesysdataactions.local.http.LocalServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the command line says of a cloud; its text form shows no secret. */
record LaunchOptions(
        InetAddress bind,
        int port,
        String clientId,
        String clientSecret,
        List<Path> load,
        @Nullable Path env,
        boolean help) {
    /** The port of a cloud that is told none. */
    static final int DEFAULT_PORT = 8780;

    static final String HELP = """
            Runs a Genesys Cloud organization on this machine until you press Ctrl-C: the token
            endpoint, the data actions API and real execution. Everything is in memory.

              --port PORT             the port; 8780 by default, 0 takes a free one
              --bind ADDRESS          the address to listen on; 127.0.0.1 by default
              --client-id ID          the id of the OAuth client; random by default
              --client-secret SECRET  its secret; random by default
              --load DIR              start with the export files and folders of DIR,
                                      or with one of them
              --env FILE              write the export lines into FILE once it answers, for
                                      scripts that start it in the background
              --help                  print this

            Examples:
              --load data-actions
              --port 0 --client-id test --client-secret test
            """;

    private static final String SEE_HELP = " --help lists all options.";

    LaunchOptions {
        load = List.copyOf(load);
    }

    /**
     * Reads a command line; a value follows its option after a space or after {@code =}.
     *
     * @throws IllegalArgumentException if it says something that is not an option, or has no such value
     */
    static LaunchOptions parse(List<String> args) {
        InetAddress bind = LocalServer.loopback();
        int port = DEFAULT_PORT;
        String clientId = UUID.randomUUID().toString();
        String clientSecret = Tokens.randomSecret();
        List<Path> load = new ArrayList<>();
        Path env = null;
        boolean help = false;
        for (Iterator<String> words = words(args).iterator(); words.hasNext(); ) {
            String option = words.next();
            switch (option) {
                case "--port" -> port = port(value(option, words));
                case "--bind" -> bind = address(value(option, words));
                case "--client-id" -> clientId = value(option, words);
                case "--client-secret" -> clientSecret = value(option, words);
                case "--load" -> load.add(directory(value(option, words)));
                case "--env" -> env = Path.of(value(option, words));
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("'" + option + "' is not an option." + SEE_HELP);
            }
        }
        return new LaunchOptions(bind, port, clientId, clientSecret, load, env, help);
    }

    @Override
    public String toString() {
        return "LaunchOptions[bind=" + bind + ", port=" + port + ", clientId=" + clientId + ", clientSecret=***, load="
                + load + ", env=" + env + "]";
    }

    private static List<String> words(List<String> args) {
        List<String> words = new ArrayList<>();
        for (String arg : args) {
            int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
            words.add(equals < 0 ? arg : arg.substring(0, equals));
            if (equals >= 0) {
                words.add(arg.substring(equals + 1));
            }
        }
        return words;
    }

    private static String value(String option, Iterator<String> words) {
        String value = words.hasNext() ? words.next() : "";
        if (value.isBlank()) {
            throw new IllegalArgumentException(option + " needs a value." + SEE_HELP);
        }
        return value;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 0xFFFF) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("--port is a number from 0 to 65535, not '" + text + "'.");
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "--bind is an address of this machine, such as 127.0.0.1 or 0.0.0.0; '" + text + "' is not known.",
                    e);
        }
    }

    private static Path directory(String text) {
        Path directory = Path.of(text);
        if (Files.notExists(directory)) {
            throw new IllegalArgumentException(
                    "--load names an export file or a directory; there is none at '" + text + "'.");
        }
        return directory;
    }
}
