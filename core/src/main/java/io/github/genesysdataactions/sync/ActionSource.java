package io.github.genesysdataactions.sync;

/**
 * Names the desired actions in Java, for build tools that do not know the program's classes.
 *
 * <pre>{@code
 * public final class OrderActions implements ActionSource {
 *   @Override public DesiredActions actions() {
 *     return DesiredActions.of(findOrder(), cancelOrder());
 *   }
 *
 *   private static ActionDefinition findOrder() { … }
 *
 *   private static ActionDefinition cancelOrder() { … }
 * }
 * }</pre>
 *
 * <p>It is found by {@link java.util.ServiceLoader}: it is public, has a public constructor without parameters, and is named in
 * {@code META-INF/services/io.github.genesysdataactions.sync.ActionSource} or by {@code provides} in a module's declaration.
 *
 * @see DesiredActions#found(ClassLoader)
 */
@FunctionalInterface
public interface ActionSource {
    /** Returns the actions; called once for each plan. */
    DesiredActions actions();
}
