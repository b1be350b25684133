package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.velocity.VelocityPart;
import java.util.ArrayList;
import java.util.List;

/** The ways that a template can go, where its conditions are not known: each branch of each {@code #if}, or none. */
final class Branches {
    private static final int MOST = 64;
    private static final int DEEPEST = 50;

    private final List<VelocityPart> parts;
    private int at;
    private int depth;
    private boolean unclear;

    private Branches(List<VelocityPart> parts) {
        this.parts = parts;
    }

    /** Returns the parts that each way prints; empty if there are too many ways, or loops and macros. */
    static List<List<VelocityPart>> of(List<VelocityPart> parts) {
        Branches branches = new Branches(parts);
        List<List<VelocityPart>> ways = branches.block();
        return branches.unclear || branches.at < parts.size() ? List.of() : ways;
    }

    /** Reads up to what ends or branches the block. */
    private List<List<VelocityPart>> block() {
        List<List<VelocityPart>> ways = new ArrayList<>(List.of(new ArrayList<>()));
        while (at < parts.size() && !unclear) {
            VelocityPart part = parts.get(at);
            if (!(part instanceof VelocityPart.Directive directive)
                    || directive.name().equals("set")) {
                at++;
                ways.forEach(way -> way.add(part));
            } else if (directive.name().equals("if")) {
                ways = join(ways, condition());
            } else if (directive.branches() || directive.name().equals("end")) {
                return ways;
            } else {
                unclear = true;
            }
        }
        return ways;
    }

    private List<List<VelocityPart>> condition() {
        List<List<VelocityPart>> ways = new ArrayList<>();
        boolean complete = false;
        unclear |= ++depth > DEEPEST;
        do {
            complete |= isAt("else");
            at++;
            ways.addAll(block());
        } while (isAt("else") || isAt("elseif"));
        unclear |= !isAt("end");
        at++;
        depth--;
        if (!complete) {
            ways.add(new ArrayList<>());
        }
        return ways;
    }

    private boolean isAt(String name) {
        return at < parts.size()
                && parts.get(at) instanceof VelocityPart.Directive directive
                && directive.name().equals(name);
    }

    private List<List<VelocityPart>> join(List<List<VelocityPart>> begins, List<List<VelocityPart>> ends) {
        if (begins.size() * ends.size() > MOST) {
            unclear = true;
            return begins;
        }
        List<List<VelocityPart>> joined = new ArrayList<>();
        for (List<VelocityPart> begin : begins) {
            for (List<VelocityPart> end : ends) {
                List<VelocityPart> way = new ArrayList<>(begin);
                way.addAll(end);
                joined.add(way);
            }
        }
        return joined;
    }
}
