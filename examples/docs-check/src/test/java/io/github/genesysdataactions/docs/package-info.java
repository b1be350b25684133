/** Holds the documentation to what compiles and exists. */
package io.github.genesysdataactions.docs;
