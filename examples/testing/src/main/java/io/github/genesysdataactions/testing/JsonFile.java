package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.file.JsonPlaces;
import io.github.genesysdataactions.file.JsonPlaces.Position;
import java.util.Optional;

/** A JSON file, and where its values are; they are named by their JSON pointers. */
final class JsonFile {
    private final String name;
    private final String text;
    private final JsonPlaces places;

    JsonFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.places = JsonPlaces.of(text);
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the place of the name of a member. */
    Place ofName(String pointer) {
        return place(places.name(pointer).orElseGet(() -> places.nearest(pointer)));
    }

    /** Returns the place of a value, or of the innermost one that should have it. */
    Place of(String pointer) {
        return place(places.nearest(pointer));
    }

    private Place place(Position at) {
        return new Place(name, at.line(), at.column());
    }

    /** Returns the place of a character of a text value, which may be written with escapes. */
    Place inText(String pointer, int character) {
        Optional<Position> begin = places.value(pointer);
        if (begin.isEmpty()) {
            return of(pointer);
        }
        int at = begin.get().offset() + 1;
        for (int i = 0; i < character && at < text.length() && text.charAt(at) != '"'; i++) {
            at += text.charAt(at) != '\\' ? 1 : at + 1 < text.length() && text.charAt(at + 1) == 'u' ? 6 : 2;
        }
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(name, line, at - before.lastIndexOf('\n'));
    }
}
