package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.testing.text.Printable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something in a run that is probably a mistake, such as a reference that is sent as it stands in the template. */
public final class Notice {
    /** What it is. */
    public enum Kind {
        /** A reference without a value was printed itself, such as {@code ${input.limit}}. */
        PRINTED_LITERALLY,
        /** A template reads, or the run gives, an input that the contract does not have. */
        UNKNOWN_INPUT,
        /** The path of the URL has an empty segment. */
        EMPTY_SEGMENT,
        /** A segment of the path of the URL is {@code .} or {@code ..}: clients and servers take it out. */
        DOT_SEGMENT,
        /** The body begins as JSON and is not JSON. */
        BODY_NOT_JSON,
        /** Which path or default the value comes from that the output contract refuses, or that makes no JSON. */
        OUTPUT_ORIGIN
    }

    private final Kind kind;
    private final String message;
    private final @Nullable Place place;

    Notice(Kind kind, String message, @Nullable Place place) {
        this.kind = kind;
        this.message = message;
        this.place = place;
    }

    /** Returns what it is. */
    public Kind kind() {
        return kind;
    }

    /** Returns what was found and what helps. */
    public String message() {
        return message;
    }

    /** Returns where it comes from, if one place is to blame. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** Writes place and message on one line. */
    @Override
    public String toString() {
        return Printable.text(place == null ? message : place + ": " + place.remedy(message));
    }
}
