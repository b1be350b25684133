module checked {
    requires io.github.genesysdataactions.lint;

    exports checked;
}
