package io.github.genesysdataactions.benchmarks.client;

/** One of the programs that are compared. */
interface Side extends AutoCloseable {
    /** Creates an action and returns its id, read from the whole answer. */
    String create();

    /** Executes the target's action, record in, record out, and returns the id in its answer. */
    String execute();

    @Override
    void close();

    /** Returns the side of this name, with everything prepared that a call can share. */
    static Side of(String name, Target target) {
        return switch (name) {
            case "jdk" -> new JdkSide(target, BareHttp.Handover.DIRECT);
            case "jdk-pool" -> new JdkSide(target, BareHttp.Handover.POOL);
            case "jdk-virtual" -> new JdkSide(target, BareHttp.Handover.VIRTUAL);
            case "hand-written" -> new HandWrittenSide(target);
            case "library", "library-built" -> new LibrarySide(target, false);
            case "library-reused" -> new LibrarySide(target, true);
            case "official-apache" -> official(target, false);
            case "official-okhttp" -> official(target, true);
            default -> throw new IllegalArgumentException("'" + name + "' is not a side.");
        };
    }

    /** By its name, as only the profile of this benchmark compiles it. */
    private static Side official(Target target, boolean okHttp) {
        try {
            return Class.forName(Side.class.getPackageName() + ".OfficialSide")
                    .asSubclass(Side.class)
                    .getDeclaredConstructor(Target.class, boolean.class)
                    .newInstance(target, okHttp);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The official SDK is there with -Pclient-benchmark only.", e);
        }
    }
}
