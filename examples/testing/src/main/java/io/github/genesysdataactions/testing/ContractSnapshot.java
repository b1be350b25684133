package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.action.Compatibility;
import io.github.genesysdataactions.action.Contract;
import io.github.genesysdataactions.local.execute.Flattening;
import io.github.genesysdataactions.testing.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A contract as it was published, in a file. Genesys Cloud does not change the contract of a published action, so a change
 * means another action, and this says early whether flows can take it as it is.
 */
public final class ContractSnapshot {
    /** The system property that writes snapshots again if it is {@code true}: {@value}. */
    public static final String UPDATE = "dataactions.snapshots.update";

    private ContractSnapshot() {}

    /**
     * Fails if the contract of an action is not the one in the file. There has to be a file; {@code
     * -Ddataactions.snapshots.update=true} writes it.
     *
     * @throws AssertionError with each change, breaking ones first, also as Architect shows it, and a free name for a
     *     second version of the action
     */
    public static void require(ActionRunner runner, Path file) {
        Objects.requireNonNull(file, "file");
        Contract now = runner.contract();
        if (Boolean.getBoolean(UPDATE)) {
            write(now, file);
            return;
        }
        if (Files.notExists(file)) {
            throw new AssertionError("There is no snapshot " + file + " of the contract of '" + runner.name()
                    + "'. Write it with -D" + UPDATE + "=true, and commit it.");
        }
        Contract before = read(file);
        if (!before.isEquivalentTo(now)) {
            throw new AssertionError(Printable.text(message(runner, before, now, file)));
        }
    }

    private static void write(Contract contract, Path file) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder");
            Files.createDirectories(folder);
            Files.writeString(file, Values.pretty(Values.jsonOrText(contract.toJson())) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the snapshot " + file + " failed.", e);
        }
    }

    private static Contract read(Path file) {
        try {
            return Contract.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the snapshot " + file + " failed.", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The snapshot " + file + " is not one. " + e.getMessage(), e);
        }
    }

    private static String message(ActionRunner runner, Contract before, Contract now, Path file) {
        Compatibility changes = before.compatibilityWith(now);
        Compatibility flat = flattened(before).compatibilityWith(flattened(now));
        StringBuilder message = new StringBuilder("The contract of '" + runner.name() + "' differs from that in " + file
                + ", and the change is "
                + (changes.isCompatible() ? "compatible: flows can call it as they are." : "BREAKING:")
                + "\n");
        if (changes.changes().isEmpty()) {
            before.differences(now)
                    .forEach(change -> message.append("  ").append(change).append('\n'));
        }
        changes.breakingChanges()
                .forEach(change -> message.append("  ").append(change).append('\n'));
        changes.changes().stream()
                .filter(change -> !change.breaking())
                .forEach(change -> message.append("  ").append(change).append('\n'));
        message.append("As Architect shows it, flattened:\n");
        message.append(
                flat.changes().stream().map(change -> "  " + change + "\n").collect(Collectors.joining()));
        return message.append("A published contract cannot be changed. Give the action another name, such as '")
                .append(freeName(runner))
                .append("', and move flows to it; or, before it is published, take the new contract over with -D")
                .append(UPDATE)
                .append("=true.")
                .toString();
    }

    private static Contract flattened(Contract contract) {
        return Contract.of(
                contract.input(),
                io.github.genesysdataactions.schema.Schema.parse(Values.json(
                        Flattening.schema(Values.jsonOrText(contract.output().toJson()))
                                .path("schema"))));
    }

    private static String freeName(ActionRunner runner) {
        Set<String> taken = new HashSet<>(runner.action().names());
        taken.add(runner.name());
        String base = runner.name().replaceFirst(" \\d+$", "");
        for (int version = 2; ; version++) {
            String name = base + " " + version;
            if (!taken.contains(name)) {
                return name;
            }
        }
    }
}
