/** A program that uses both providers. */
module tallygate.consumer {
    requires tallygate.genauth;
    requires tallygate.pagarme;
    requires tallygate.transport.jdk;
}
