// Generated from tallygate/spec/genauth-management.yaml#/tags
// by api-spec/templates/aggregate.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth;

import org.jspecify.annotations.NullMarked;

/**
 * Every section of the management API. The methods without an operation of their own narrow the view
 * to one section, for injection and for stubs.
 */
@NullMarked
public interface ManagementApi
        extends AccessKeyApi,
                ApplicationApi,
                ApprovalApi,
                AuditLogApi,
                AuthFlowFunctionApi,
                CustomDomainApi,
                CustomFieldApi,
                DataObjectApi,
                DataPermissionApi,
                DeviceExclusiveApi,
                EventApi,
                GroupApi,
                IdentitySourceApi,
                InvitationApi,
                LdapServerApi,
                MessageServiceApi,
                MetadataApi,
                MeteringAndBillingApi,
                OrganizationApi,
                PermissionApi,
                PipelineApi,
                PostApi,
                PublicAccountApi,
                RegistrationWhitelistApi,
                RiskListApi,
                RoleApi,
                SecuritySettingsApi,
                SyncApi,
                TenantApi,
                TenantMemberApi,
                TenantOrganizationApi,
                TerminalDeviceApi,
                TokenApi,
                UserApi,
                VerifyApi,
                WebhookApi {
    /** Access keys: pairs of id and secret with which programs call the management API. */
    default AccessKeyApi accessKey() {
        return this;
    }

    /**
     * Applications of the user pool: their settings and secrets, who may use them, their ASA accounts, and the login
     * settings.
     */
    default ApplicationApi application() {
        return this;
    }

    /** Approvals: what users ask for, such as access to an application or a role, and the decisions on it. */
    default ApprovalApi approval() {
        return this;
    }

    /** What administrators and users did, as recorded in the logs. */
    default AuditLogApi auditLog() {
        return this;
    }

    /** Functions of your own that run within authentication flows. */
    default AuthFlowFunctionApi authFlowFunction() {
        return this;
    }

    /** A domain of your own for the sign-in pages of the user pool, with its certificate. */
    default CustomDomainApi customDomain() {
        return this;
    }

    /**
     * Custom fields of users, roles, groups and departments, the built-in fields of users, and the values stored in
     * custom fields.
     */
    default CustomFieldApi customField() {
        return this;
    }

    /** Data objects of your own making: their fields, rows, relations between rows, and custom operations. */
    default DataObjectApi dataObject() {
        return this;
    }

    /** Namespaces, data resources and data policies: who may do what with which data. */
    default DataPermissionApi dataPermission() {
        return this;
    }

    /**
     * Limits on how many devices or IP addresses a user may be online with at once, and the applications and exempt
     * subjects they concern.
     */
    default DeviceExclusiveApi deviceExclusive() {
        return this;
    }

    /** Events of the platform and of own event applications, and publishing them. */
    default EventApi event() {
        return this;
    }

    /** Groups of users: their records, their members, and what they authorize. */
    default GroupApi group() {
        return this;
    }

    /**
     * Identity sources, that is external identity providers such as social networks and company directories, and the
     * connections to them.
     */
    default IdentitySourceApi identitySource() {
        return this;
    }

    /**
     * Inviting people into the user pool: invitation policies, rosters of invitees, and the universal invitation link
     * with its applicants.
     */
    default InvitationApi invitation() {
        return this;
    }

    /** The LDAP server through which a user pool can be read as a directory. */
    default LdapServerApi ldapServer() {
        return this;
    }

    /** The e-mail service the user pool sends with, and the templates of its e-mails. */
    default MessageServiceApi messageService() {
        return this;
    }

    /** Recording of entries for user behaviour analysis (UEBA). */
    default MetadataApi metadata() {
        return this;
    }

    /** What a user pool has bought and what it has used. */
    default MeteringAndBillingApi meteringAndBilling() {
        return this;
    }

    /** Organizations and their trees of departments, with the members of the departments. */
    default OrganizationApi organization() {
        return this;
    }

    /** Permissions: namespaces, the resources in them, and who is authorized to do what with them. */
    default PermissionApi permission() {
        return this;
    }

    /** Pipeline functions: own code that runs at fixed points of registration and login. */
    default PipelineApi pipeline() {
        return this;
    }

    /** Posts, that is positions users hold, and who holds them. */
    default PostApi post() {
        return this;
    }

    /**
     * Public accounts (accounts shared by several users): managing them and binding them to users, departments, groups,
     * roles and posts.
     */
    default PublicAccountApi publicAccount() {
        return this;
    }

    /** Registration allow lists: the user names, e-mail addresses and phone numbers that may register. */
    default RegistrationWhitelistApi registrationWhitelist() {
        return this;
    }

    /** Lists of blocked and trusted IP addresses and users, and the policies that fill them. */
    default RiskListApi riskList() {
        return this;
    }

    /** Roles: their records, who holds them, and what they authorize. */
    default RoleApi role() {
        return this;
    }

    /** Security and multi-factor authentication settings of the whole user pool. */
    default SecuritySettingsApi securitySettings() {
        return this;
    }

    /**
     * Synchronization of users and departments with external systems: tasks, their jobs, and risky operations held
     * back.
     */
    default SyncApi sync() {
        return this;
    }

    /** Tenants: their records, administrators, cooperators, invitations and import. */
    default TenantApi tenant() {
        return this;
    }

    /** Members of tenants: who belongs to a tenant, and what they look like there. */
    default TenantMemberApi tenantMember() {
        return this;
    }

    /** Members of departments in the organizations of a tenant. */
    default TenantOrganizationApi tenantOrganization() {
        return this;
    }

    /** Devices (terminals) of users: adding, suspending, disabling and deleting them. */
    default TerminalDeviceApi terminalDevice() {
        return this;
    }

    /** The management token that authenticates every other call. */
    default TokenApi token() {
        return this;
    }

    /**
     * Users of the user pool: creating, finding, changing, deleting and resigning them, with their identities,
     * sessions, MFA and sync relations.
     */
    default UserApi user() {
        return this;
    }

    /** The verification (Authing Verify) component: its settings, its application and its devices. */
    default VerifyApi verify() {
        return this;
    }

    /** Webhooks: addresses that are called when something happens in the user pool, and the log of these calls. */
    default WebhookApi webhook() {
        return this;
    }
}
