package tallygate.spec.rules;

/** One requirement of a document, or a few that belong together. */
interface Rule {
    void check(ApiSource api, Faults faults);
}
