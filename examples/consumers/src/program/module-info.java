/** What a module that uses the library has to say: the records are opened, as they are read and written by reflection. */
module consumer {
    requires io.github.genesysdataactions.core;
    requires io.github.genesysdataactions.lambda;

    opens consumer.contract;
}
