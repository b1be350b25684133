/** The command line: each command is a class that reads its arguments and hands over to the workbench. */
@NullMarked
package io.github.genesysdataactions.cli;

import org.jspecify.annotations.NullMarked;
