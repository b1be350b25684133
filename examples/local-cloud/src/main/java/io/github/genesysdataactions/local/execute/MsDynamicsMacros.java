package io.github.genesysdataactions.local.execute;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code $msdynamics}. */
public final class MsDynamicsMacros {
    private final boolean digitsToo;

    MsDynamicsMacros(boolean digitsToo) {
        this.digitsToo = digitsToo;
    }

    /**
     * Returns an OData filter that finds a phone number in any of the fields, as it is and as its digits alone (Resource
     * Center, Phone number searches with the data actions integrations); the filter's exact text is an assumption.
     *
     * @param fields the names of the fields: one, or a list
     */
    public @Nullable String phoneNumberFilter(@Nullable Object number, @Nullable Object fields) {
        if (number == null || fields == null) {
            return null;
        }
        Collection<?> names = fields instanceof Collection<?> list ? list : List.of(fields);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("msdynamics.phoneNumberFilter was given no field");
        }
        String text = number.toString();
        return names.stream()
                .flatMap(name -> Stream.of(text, digitsToo ? text.replaceAll("\\D", "") : text)
                        .distinct()
                        .filter(form -> !form.isEmpty())
                        .map(form -> name + " eq '" + form.replace("'", "''") + "'"))
                .collect(Collectors.joining(" or "));
    }
}
