package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.velocity.VelocityPart;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows a template that is to print JSON, through all branches, and says where in the JSON each part stands. */
final class JsonTracker {
    private static final Set<String> QUOTATION_MARK = Set.of("quote", "q");

    private JsonState place = JsonState.BEGIN;
    private final Deque<Block> blocks = new ArrayDeque<>();

    /** Where a block begins, and what is known of the ends of its branches. */
    private static final class Block {
        final JsonState begin;
        boolean complete;

        @Nullable
        JsonState end;

        Block(JsonState begin) {
            this.begin = begin;
        }

        void end(JsonState branch) {
            end = end == null ? branch : end.meet(branch);
        }
    }

    /** Returns where the next part begins. */
    JsonState place() {
        return place;
    }

    /** Goes past a part. */
    void pass(VelocityPart part) {
        if (part instanceof VelocityPart.Text text) {
            place = place.after(text.text());
        } else if (part instanceof VelocityReference reference) {
            place = isQuotationMark(reference) ? place.after("\"") : place.afterValue();
        } else if (part instanceof VelocityPart.Directive directive) {
            follow(directive);
        }
    }

    /** Returns whether the reference is {@code $esc.quote}, which prints a quotation mark. */
    static boolean isQuotationMark(VelocityReference reference) {
        return reference.root().equals("esc")
                && reference.property() != null
                && QUOTATION_MARK.contains(reference.property())
                && reference.method() == null;
    }

    private void follow(VelocityPart.Directive directive) {
        Block block = blocks.peek();
        if (directive.opens()) {
            blocks.push(new Block(place));
        } else if (block != null && directive.branches()) {
            block.end(place);
            block.complete |= directive.name().equals("else");
            place = block.begin;
        } else if (block != null && directive.name().equals("end")) {
            blocks.pop();
            block.end(place);
            JsonState end = block.end == null ? place : block.end;
            place = block.complete ? end : end.meet(block.begin);
        }
    }
}
