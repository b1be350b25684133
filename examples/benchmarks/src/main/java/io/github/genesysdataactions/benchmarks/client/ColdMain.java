package io.github.genesysdataactions.benchmarks.client;

import java.util.List;

/** A side's shortest program: a token, one create, and the end. */
public final class ColdMain {
    private ColdMain() {}

    /**
     * Makes one call.
     *
     * @param args the side and the words of the target
     */
    public static void main(String[] args) {
        try (Side side = Side.of(args[0], Target.of(List.of(args).subList(1, args.length)))) {
            System.out.println(side.create());
        }
    }
}
