@org.jspecify.annotations.NullMarked
package io.github.genesysdataactions.workbench.conformance;
