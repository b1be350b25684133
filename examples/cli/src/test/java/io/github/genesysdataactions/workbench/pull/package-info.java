/** Tests of this package. */
package io.github.genesysdataactions.workbench.pull;
