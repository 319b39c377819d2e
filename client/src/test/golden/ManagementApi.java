// Generated from tallygate/spec/genauth-management.yaml#/tags
// by api-spec/templates/aggregate.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth;

import org.jspecify.annotations.NullMarked;

/**
 * Every section of the management API. The methods without an operation of their own narrow the view to one section, for
 * injection and for stubs.
 */
@NullMarked
public interface ManagementApi
        extends MeteringAndBillingApi {
    /** What a user pool has bought and what it has used. */
    default MeteringAndBillingApi meteringAndBilling() {
        return this;
    }
}
