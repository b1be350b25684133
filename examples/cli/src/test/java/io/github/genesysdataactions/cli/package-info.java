/** Each command as a shell would run it. */
package io.github.genesysdataactions.cli;
