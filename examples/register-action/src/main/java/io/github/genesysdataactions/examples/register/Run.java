package io.github.genesysdataactions.examples.register;

/** One way to do the main job. */
interface Run {
    /** Registers the action, calls it and, if asked, deletes it. */
    void run(boolean delete);
}
