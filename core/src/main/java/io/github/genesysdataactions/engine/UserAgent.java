package io.github.genesysdataactions.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Names the library, its version and the Java version, so that a server's logs tell who called. */
public final class UserAgent {
    public static final String VERSION = version();
    public static final String VALUE = "genesys-data-actions-java/" + VERSION + " Java/"
            + Runtime.version().feature();

    private UserAgent() {}

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = UserAgent.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "unknown";
        }
        return properties.getProperty("version", "unknown");
    }
}
