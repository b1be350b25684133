/** The first contact with a real organization: what it answers to the questions that no public document settles. */
@NullMarked
package io.github.genesysdataactions.workbench.conformance;

import org.jspecify.annotations.NullMarked;
