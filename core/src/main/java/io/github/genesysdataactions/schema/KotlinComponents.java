package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.genesysdataactions.json.Kotlin;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the components of a Kotlin class: the properties of its primary constructor. */
final class KotlinComponents {
    private KotlinComponents() {}

    static List<Component> of(Class<?> type) {
        return Kotlin.properties(type).stream().map(KotlinComponents::component).toList();
    }

    private static Component component(Kotlin.Property property) {
        List<AnnotatedElement> places = new ArrayList<>(List.of(property.parameter(), property.getter()));
        if (property.field() != null) {
            places.add(property.field());
        }
        String name = places.stream()
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(JsonProperty.class)))
                .map(JsonProperty::value)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(property.name());
        boolean nullable = property.nullable() || Component.saysNullable(places.stream());
        return new Component(property.name(), name, property.type(), places, nullable);
    }
}
