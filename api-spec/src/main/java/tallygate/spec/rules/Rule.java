package tallygate.spec.rules;

/** One thing that a document must keep to, or a few that belong together. */
interface Rule {
    void check(ApiSource api, Faults faults);
}
