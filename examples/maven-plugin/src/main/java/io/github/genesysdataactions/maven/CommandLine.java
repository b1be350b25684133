package io.github.genesysdataactions.maven;

import java.io.File;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * What stands on the command line goes before what the POM says. Maven itself does it the other way round, in silence, and
 * {@code -Ddata-actions.baseUrl=…} then changes the wrong organization.
 */
final class CommandLine {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private CommandLine() {}

    /** Sets each parameter of a goal that the command line has a value for. */
    static void override(Object goal, MojoExecution execution, Properties given) {
        MojoDescriptor descriptor = execution.getMojoDescriptor();
        for (PlexusConfiguration parameter : descriptor.getMojoConfiguration().getChildren()) {
            Matcher property =
                    PROPERTY.matcher(Optional.ofNullable(parameter.getValue()).orElse(""));
            if (property.matches() && given.getProperty(property.group(1)) != null) {
                set(goal, parameter.getName(), property.group(1), given.getProperty(property.group(1)));
            }
        }
    }

    private static void set(Object goal, String parameter, String property, String text) {
        try {
            Field field = field(goal.getClass(), parameter);
            field.setAccessible(true);
            field.set(goal, value(field.getType(), property, text));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The goal has no parameter " + parameter + ".", e);
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            for (Field field : one.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(name);
    }

    private static Object value(Class<?> type, String property, String text) {
        if (type == boolean.class) {
            // -Dproperty alone is an empty text, or "true".
            return text.isEmpty() || Boolean.parseBoolean(text);
        }
        if (type == int.class) {
            try {
                return Integer.parseInt(text.strip());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(property + " is '" + text + "', which is not a whole number.", e);
            }
        }
        if (type == File.class) {
            return new File(text).getAbsoluteFile();
        }
        if (type == List.class) {
            return Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
        return text;
    }
}
