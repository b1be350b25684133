package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.workbench.contract.JavaRecords;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "contract",
        description = "Print the contract of an action, as JSON schemas or as Java records.",
        footer = {
            "",
            "Examples:",
            "  data-actions contract find-order",
            "  data-actions contract find-order --java --package com.example > FindOrder.java"
        })
final class ContractCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "An export file, or a folder with action.json.")
    private Path file = Path.of("");

    @Option(names = "--java", description = "Print one Java class with records for input and output.")
    private boolean java;

    @Option(names = "--package", paramLabel = "PACKAGE", description = "The package of the class. Default: none.")
    private String packageName = "";

    ContractCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        ActionDirectory.Entry entry = ActionDirectory.readOne(shell.path(file), shell.environment());
        if (!packageName.isEmpty() && !java) {
            throw new UsageException("--package is for --java.");
        }
        shell.out()
                .print(
                        java
                                ? JavaRecords.of(
                                        entry.written().name(), entry.written().contract(), packageName)
                                : entry.written().contract().toJson() + "\n");
        return ExitCode.OK;
    }
}
