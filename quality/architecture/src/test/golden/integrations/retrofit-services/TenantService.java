// Generated from tallygate/spec/genauth/tenant.yaml#/tags/Tenant
// by api-spec/templates/libraries/retrofit2/api.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.services;

import java.util.*;
import org.jspecify.annotations.*;
import retrofit2.Call;
import retrofit2.http.*;
import tallygate.genauth.model.*;

/**
 * Tenants: their records, administrators, cooperators, invitations and import.
 *
 * <p>An HTTP 200 is not yet a success: the {@code statusCode} in the body says whether it is one.
 * {@link ManagementServices} makes instances.
 */
@NullMarked
public interface TenantService {
    /**
     * Makes a user administrator of several tenants at once: {@code POST /api/v3/create-multiple-tenant-admin}.
     *
     * <p>Can tell the user about it by SMS and by e-mail.
     *
     * @param request Which user, which tenants, and whether to notify.
     */
    @POST("api/v3/create-multiple-tenant-admin")
    Call<CommonResponseDto> createMultipleTenantAdmin(@Body CreateMultipleTenantAdminDto request);

    /**
     * Creates a tenant: {@code POST /api/v3/create-tenant}.
     *
     * @param request Properties of the new tenant.
     */
    @POST("api/v3/create-tenant")
    Call<CreateTenantRespDto> createTenant(@Body CreateTenantDto request);

    /**
     * Makes a user a cooperator for tenants, with policies: {@code POST /api/v3/create-tenant-cooperator}.
     *
     * <p>Can tell the user about it by SMS and by e-mail.
     *
     * @param request Which user, which policies, and whether to notify.
     */
    @POST("api/v3/create-tenant-cooperator")
    Call<CommonResponseDto> createTenantCooperator(@Body CreateTenantCooperatorDto request);

    /**
     * Submits the certification of a tenant as an enterprise:
     * {@code POST /api/v3/create-tenant-enterprise-certification}.
     *
     * <p>Known from the Node SDK of Authing only.
     *
     * @param request The particulars of the enterprise.
     */
    @POST("api/v3/create-tenant-enterprise-certification")
    Call<IsSuccessRespDto> createTenantEnterpriseCertification(@Body CreateTenantEnterpriseCertificationBodyDto request);

    /**
     * Takes the administration of several tenants away from a user: {@code POST /api/v3/delete-multiple-tenant-admin}.
     *
     * <p>The vendor also documents an optional query parameter userId beside the one in the body.
     *
     * @param request Which user.
     */
    @POST("api/v3/delete-multiple-tenant-admin")
    Call<CommonResponseDto> deleteMultipleTenantAdmin(@Body DeleteMultipleTenantAdminBodyDto request);

    /**
     * Deletes one tenant by id: {@code POST /api/v3/delete-tenant}.
     *
     * @param request Which tenant.
     */
    @POST("api/v3/delete-tenant")
    Call<IsSuccessRespDto> deleteTenant(@Body DeleteTenantDto request);

    /**
     * Takes the administrator standing in one tenant away from a user: {@code POST /api/v3/delete-tenant-admin}.
     *
     * <p>Takes the request type of getTenantUser, which is why its name says get.
     *
     * @param request Which member of which tenant.
     */
    @POST("api/v3/delete-tenant-admin")
    Call<CommonResponseDto> deleteTenantAdmin(@Body GetTenantUserDto request);

    /**
     * Ends the cooperation of a tenant cooperator: {@code POST /api/v3/delete-tenant-cooperator}.
     *
     * <p>The vendor also documents an optional query parameter userId beside the one in the body.
     *
     * @param request Which user.
     */
    @POST("api/v3/delete-tenant-cooperator")
    Call<CommonResponseDto> deleteTenantCooperator(@Body DeleteTenantCooperatorBodyDto request);

    /**
     * Deletes members of a tenant: {@code POST /api/v3/delete-tenant-user}.
     *
     * <p>Takes the same request as removeTenantUsers; how the two calls differ is not documented beyond their names.
     *
     * @param request Which members of which tenant.
     */
    @POST("api/v3/delete-tenant-user")
    Call<CommonResponseDto> deleteTenantUser(@Body RemoveTenantUsersDto request);

    /**
     * Generates links that invite people into a tenant by e-mail address:
     * {@code POST /api/v3/generate-invite-tenant-user-link}.
     *
     * <p>Addresses that could not be invited are listed apart, with a message each.
     *
     * @param request Whom to invite, to which application and tenant, and for how long.
     */
    @POST("api/v3/generate-invite-tenant-user-link")
    Call<InviteTenantUsersRespDto> generateInviteTenantUserLink(@Body GenerateInviteTenantUserLink request);

    /**
     * Returns one administrator of several tenants, by user id: {@code GET /api/v3/get-multiple-tenant-admin}.
     *
     * <p>The response is documented as a list with a total although one user is asked for.
     *
     * @param request Which user.
     */
    default Call<MultipleTenantAdminPaginatedRespDto> getMultipleTenantAdmin(GetMultipleTenantAdminDto request) {
        return getMultipleTenantAdmin(new EncodedQuery()
                .add("userId", request.userId())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/get-multiple-tenant-admin")
    Call<MultipleTenantAdminPaginatedRespDto> getMultipleTenantAdmin(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one tenant by id: {@code GET /api/v3/get-tenant}.
     *
     * @param request Which tenant, and which details to include.
     */
    default Call<TenantSingleRespDto> getTenant(GetTenantDto request) {
        return getTenant(new EncodedQuery()
                .add("tenantId", request.tenantId())
                .add("withMembersCount", request.withMembersCount())
                .add("withAppDetail", request.withAppDetail())
                .add("withCreatorDetail", request.withCreatorDetail())
                .add("withSourceAppDetail", request.withSourceAppDetail())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/get-tenant")
    Call<TenantSingleRespDto> getTenant(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one tenant by code: {@code GET /api/v3/get-tenant-by-code}.
     *
     * @param request Which tenant.
     */
    default Call<TenantSingleRespDto> getTenantByCode(GetTenantByCodeDto request) {
        return getTenantByCode(new EncodedQuery()
                .add("code", request.code())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/get-tenant-by-code")
    Call<TenantSingleRespDto> getTenantByCode(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns what one tenant cooperator is authorized to do: {@code GET /api/v3/get-tenant-cooperator}.
     *
     * @param request Which user.
     */
    default Call<TenantCooperatorSingleRespDto> getTenantCooperator(GetTenantCooperatorDto request) {
        return getTenantCooperator(new EncodedQuery()
                .add("userId", request.userId())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/get-tenant-cooperator")
    Call<TenantCooperatorSingleRespDto> getTenantCooperator(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns the menu of one tenant cooperator: {@code GET /api/v3/get-tenant-cooperator-menu}.
     *
     * <p>The response is documented as the same type as that of getTenantCooperator; no menu type is documented.
     *
     * @param request Which user.
     */
    default Call<TenantCooperatorSingleRespDto> getTenantCooperatorMenu(GetTenantCooperatorMenuDto request) {
        return getTenantCooperatorMenu(new EncodedQuery()
                .add("userId", request.userId())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/get-tenant-cooperator-menu")
    Call<TenantCooperatorSingleRespDto> getTenantCooperatorMenu(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns the certification of a tenant as an enterprise: {@code GET /api/v3/get-tenant-enterprise-certification}.
     *
     * <p>The documented response is no envelope; one is accepted as well. Known from the Node SDK of Authing only.
     *
     * @param request Which tenant.
     */
    default Call<TenantEnterpriseCertificationRespDto> getTenantEnterpriseCertification(GetTenantEnterpriseCertificationDto request) {
        return getTenantEnterpriseCertification(new EncodedQuery()
                .add("tenant_id", request.tenantId())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/get-tenant-enterprise-certification")
    Call<TenantEnterpriseCertificationRespDto> getTenantEnterpriseCertification(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one tenant by id, in brief: {@code GET /api/v3/get-tenant-little-info}.
     *
     * <p>Asked and answered with the same fields as getTenant; which of them are left out is not documented.
     *
     * @param request Which tenant, and which details to include.
     */
    default Call<TenantSingleRespDto> getTenantLittleInfo(GetTenantLittleInfoDto request) {
        return getTenantLittleInfo(new EncodedQuery()
                .add("tenantId", request.tenantId())
                .add("withMembersCount", request.withMembersCount())
                .add("withAppDetail", request.withAppDetail())
                .add("withCreatorDetail", request.withCreatorDetail())
                .add("withSourceAppDetail", request.withSourceAppDetail())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/get-tenant-little-info")
    Call<TenantSingleRespDto> getTenantLittleInfo(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Imports tenants from an Excel file: {@code POST /api/v3/import-tenant}.
     *
     * @param request Where the file is.
     */
    @POST("api/v3/import-tenant")
    Call<ImportTenantRespDto> importTenant(@Body ImportTenantDto request);

    /**
     * Returns one page of the past tenant imports: {@code GET /api/v3/import-tenant-history}.
     *
     * <p>Page number and page size are sent as text.
     *
     * @param request Which page.
     */
    default Call<ImportTenantHistoryRespDto> importTenantHistory(ImportTenantHistoryDto request) {
        return importTenantHistory(new EncodedQuery()
                .add("page", request.page())
                .add("limit", request.limit())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/import-tenant-history")
    Call<ImportTenantHistoryRespDto> importTenantHistory(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one page of the users to be notified of a tenant import: {@code GET /api/v3/import-tenant-notify-user}.
     *
     * <p>Only lists them; sendEmailBatch and sendSmsBatch do the notifying. Page number and page size are sent as text.
     *
     * @param request Which import, and which page.
     */
    default Call<ImportTenantNotifyUserRespDto> importTenantNotifyUser(ImportTenantNotifyUserDto request) {
        return importTenantNotifyUser(new EncodedQuery()
                .add("importId", request.importId())
                .add("page", request.page())
                .add("limit", request.limit())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/import-tenant-notify-user")
    Call<ImportTenantNotifyUserRespDto> importTenantNotifyUser(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one page of the invitations into tenants: {@code GET /api/v3/list-invite-tenant-user-records}.
     *
     * <p>Page number and page size are sent as text. The method name is misspelt by the vendor.
     *
     * @param request What to search for, and which page.
     */
    default Call<InviteTenantUserRecordListRespDto> listInviteTennatUserRecords(ListInviteTenantUserRecordsDto request) {
        return listInviteTennatUserRecords(new EncodedQuery()
                .add("keywords", request.keywords())
                .add("page", request.page())
                .add("limit", request.limit())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/list-invite-tenant-user-records")
    Call<InviteTenantUserRecordListRespDto> listInviteTennatUserRecords(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one page of the administrators of several tenants: {@code GET /api/v3/list-multiple-tenant-admins}.
     *
     * <p>Page number and page size are sent as text.
     *
     * @param request What to search for, and which page.
     */
    default Call<MultipleTenantAdminPaginatedRespDto> listMultipleTenantAdmin(ListMultipleTenantAdminsDto request) {
        return listMultipleTenantAdmin(new EncodedQuery()
                .add("keywords", request.keywords())
                .add("page", request.page())
                .add("limit", request.limit())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/list-multiple-tenant-admins")
    Call<MultipleTenantAdminPaginatedRespDto> listMultipleTenantAdmin(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one page of the administrators of one tenant: {@code POST /api/v3/list-tenant-admin}.
     *
     * <p>Only reads, although it is a POST. Page number and page size are sent as text.
     *
     * @param request Which tenant, what to search for, and which page.
     */
    @POST("api/v3/list-tenant-admin")
    Call<TenantUserListPaginatedRespDto> listTenantAdmin(@Body ListTenantAdminDto request);

    /**
     * Returns one page of the tenant cooperators: {@code GET /api/v3/list-tenant-cooperators}.
     *
     * <p>Page number and page size are sent as text.
     *
     * @param request What to search for, and which page.
     */
    default Call<TenantCooperatorPaginatedRespDto> listTenantCooperators(ListTenantCooperatorsDto request) {
        return listTenantCooperators(new EncodedQuery()
                .add("keywords", request.keywords())
                .add("external", request.external())
                .add("page", request.page())
                .add("limit", request.limit())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/list-tenant-cooperators")
    Call<TenantCooperatorPaginatedRespDto> listTenantCooperators(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one page of the tenants: {@code GET /api/v3/list-tenants}.
     *
     * <p>Page number and page size are sent as text.
     *
     * @param request What to search for, which details to include, and which page.
     */
    default Call<TenantListPaginatedRespDto> listTenants(ListTenantsDto request) {
        return listTenants(new EncodedQuery()
                .add("keywords", request.keywords())
                .add("withMembersCount", request.withMembersCount())
                .add("withAppDetail", request.withAppDetail())
                .add("withCreatorDetail", request.withCreatorDetail())
                .add("withSourceAppDetail", request.withSourceAppDetail())
                .add("page", request.page())
                .add("limit", request.limit())
                .add("source", request.source())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/list-tenants")
    Call<TenantListPaginatedRespDto> listTenants(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Decides on the certification of a tenant as an enterprise:
     * {@code POST /api/v3/review-tenant-enterprise-certification}.
     *
     * <p>Known from the Node SDK of Authing only.
     *
     * @param request Which tenant, and the decision.
     */
    @POST("api/v3/review-tenant-enterprise-certification")
    Call<IsSuccessRespDto> reviewTenantEnterpriseCertification(@Body ReviewTenantEnterpriseCertificationBodyDto request);

    /**
     * Sends e-mails to tenant administrators after an import: {@code POST /api/v3/send-email-batch}.
     *
     * <p>The response is documented without the usual envelope: success stands at the top level.
     *
     * @param request Which import, and to whom.
     */
    @POST("api/v3/send-email-batch")
    Call<SendEmailBatchDataDto> sendEmailBatch(@Body SendManyTenantEmailDto request);

    /**
     * Sends SMS to tenant administrators after an import: {@code POST /api/v3/send-sms-batch}.
     *
     * @param request Which import, and to whom.
     */
    @POST("api/v3/send-sms-batch")
    Call<SendSmsBatchRespDto> sendSmsBatch(@Body SendManyTenantSmsDto request);

    /**
     * Makes members of a tenant its administrators: {@code POST /api/v3/set-tenant-admin}.
     *
     * <p>Takes the request type of removeTenantUsers, which is why its name says remove; nobody is removed.
     *
     * @param request Which members of which tenant.
     */
    @POST("api/v3/set-tenant-admin")
    Call<CommonResponseDto> setTenantAdmin(@Body RemoveTenantUsersDto request);

    /**
     * Changes which tenants an administrator of several tenants has: {@code POST /api/v3/update-multiple-tenant-admin}.
     *
     * <p>The user is named by the required query parameter userId, not in the body.
     *
     * @param request Which tenants, and whether the API may be used.
     */
    default Call<CommonResponseDto> updateMultipleTenantAdmin(UpdateMultipleTenantAdminDto request) {
        return updateMultipleTenantAdmin(new EncodedQuery()
                .add("userId", request.userId())
                .toMap(), request);
    }

    /** The same with names and values that are percent-encoded already. */
    @POST("api/v3/update-multiple-tenant-admin")
    Call<CommonResponseDto> updateMultipleTenantAdmin(@QueryMap(encoded = true) Map<String, String> encodedQuery, @Body UpdateMultipleTenantAdminDto request);

    /**
     * Changes one tenant: {@code POST /api/v3/update-tenant}.
     *
     * @param request Which tenant, and what to change.
     */
    @POST("api/v3/update-tenant")
    Call<IsSuccessRespDto> updateTenant(@Body UpdateTenantDto request);

    /**
     * Changes the policies of a tenant cooperator: {@code POST /api/v3/update-tenant-cooperator}.
     *
     * <p>The user is named by the required query parameter userId, not in the body.
     *
     * @param request Which policies, and whether the API may be used.
     */
    default Call<CommonResponseDto> updateTenantCooperator(UpdateTenantCooperatorDto request) {
        return updateTenantCooperator(new EncodedQuery()
                .add("userId", request.userId())
                .toMap(), request);
    }

    /** The same with names and values that are percent-encoded already. */
    @POST("api/v3/update-tenant-cooperator")
    Call<CommonResponseDto> updateTenantCooperator(@QueryMap(encoded = true) Map<String, String> encodedQuery, @Body UpdateTenantCooperatorDto request);

    /**
     * Changes the certification of a tenant as an enterprise:
     * {@code POST /api/v3/update-tenant-enterprise-certification}.
     *
     * <p>Known from the Node SDK of Authing only.
     *
     * @param request The particulars of the enterprise.
     */
    @POST("api/v3/update-tenant-enterprise-certification")
    Call<IsSuccessRespDto> updateTenantEnterpriseCertification(@Body CreateTenantEnterpriseCertificationBodyDto request);
}
