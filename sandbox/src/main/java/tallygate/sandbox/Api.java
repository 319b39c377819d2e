package tallygate.sandbox;

import java.util.Set;

/** What a sandbox stands in for: how it answers, and how it words a refusal. */
interface Api {
    Answer answer(Call call);

    /** Which failures this API can have. */
    Set<Failure> failures();

    /** The answer to a call that is refused with this failure, which is one that comes as a status or in the body. */
    Answer refusal(Failure failure);
}
