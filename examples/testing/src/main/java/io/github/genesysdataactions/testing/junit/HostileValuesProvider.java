package io.github.genesysdataactions.testing.junit;

import io.github.genesysdataactions.testing.HostileInputs;
import io.github.genesysdataactions.testing.text.Printable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;

/** Makes the arguments of {@link HostileValues}. JUnit creates it. */
final class HostileValuesProvider implements ArgumentsProvider, AnnotationConsumer<HostileValues> {
    private static final int LONGEST_NAME = 80;

    private String type = "string";

    @Override
    public void accept(HostileValues annotation) {
        type = annotation.value();
    }

    @Override
    @SuppressWarnings("deprecation") // JUnit before 5.13 knows no other.
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        return HostileInputs.of(type).stream().map(value -> Arguments.of(Named.of(shown(value), value)));
    }

    // The name of a test is in the report as well.
    private static String shown(Object value) {
        String text = Printable.text(String.valueOf(value));
        String name = text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
        return value instanceof String ? '"' + name + '"' : name;
    }
}
