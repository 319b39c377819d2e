// Generated from tallygate/spec/genauth/risk-list.yaml#/tags/RiskList
// by api-spec/templates/libraries/retrofit2/api.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.services;

import java.util.*;
import org.jspecify.annotations.*;
import retrofit2.Call;
import retrofit2.http.*;
import tallygate.genauth.model.*;

/**
 * Lists of blocked and trusted IP addresses and users, and the policies that fill them.
 *
 * <p>An HTTP 200 is not yet a success: the {@code statusCode} in the body says whether it is one.
 * {@link ManagementServices} makes instances.
 */
@NullMarked
public interface RiskListService {
    /**
     * Puts IP addresses on the block or allow list: {@code POST /api/v3/ip-list}.
     *
     * @param request The addresses, the list, and what is forbidden to them.
     */
    @POST("api/v3/ip-list")
    Call<CommonResponseDto> add(@Body IpListCreateDto request);

    /**
     * Creates a policy that blocks an IP address or a user after failed logins: {@code POST /api/v3/risk-list-policy}.
     *
     * @param request What is counted, how much is too much, and what follows.
     */
    @POST("api/v3/risk-list-policy")
    Call<CommonResponseDto> addRiskListPolicy(@Body RiskListPolicyCreateDto request);

    /**
     * Puts users on the block or allow list: {@code POST /api/v3/user-list}.
     *
     * <p>Creates no user: the users must exist already.
     *
     * @param request The users, the list, and what is forbidden to them.
     */
    @POST("api/v3/user-list")
    Call<CommonResponseDto> addUser(@Body UserListCreateDto request);

    /**
     * Takes one entry off the IP block or allow list: {@code DELETE /api/v3/ip-list/{id}}.
     *
     * @param request Which entry.
     */
    default Call<CommonResponseDto> deleteById(DeleteByIdDto request) {
        return deleteById(PathValue.checked("id", request.id()));
    }

    /** The same for a value on its own. */
    @DELETE("api/v3/ip-list/{id}")
    Call<CommonResponseDto> deleteById(@Path("id") String id);

    /**
     * Deletes one policy that blocks IP addresses or users: {@code DELETE /api/v3/risk-list-policy/{id}}.
     *
     * @param request Which policy.
     */
    default Call<CommonResponseDto> deleteRiskListPolicyById(DeleteRiskListPolicyByIdDto request) {
        return deleteRiskListPolicyById(PathValue.checked("id", request.id()));
    }

    /** The same for a value on its own. */
    @DELETE("api/v3/risk-list-policy/{id}")
    Call<CommonResponseDto> deleteRiskListPolicyById(@Path("id") String id);

    /**
     * Takes one entry off the user block or allow list: {@code DELETE /api/v3/user-list/{id}}.
     *
     * <p>The user stays; only the entry goes.
     *
     * @param request Which entry.
     */
    default Call<CommonResponseDto> deleteUserListById(DeleteUserListByIdDto request) {
        return deleteUserListById(PathValue.checked("id", request.id()));
    }

    /** The same for a value on its own. */
    @DELETE("api/v3/user-list/{id}")
    Call<CommonResponseDto> deleteUserListById(@Path("id") String id);

    /**
     * Returns one page of the IP block or allow list: {@code GET /api/v3/ip-list}.
     *
     * @param request Which of the two lists, and which page.
     */
    default Call<IpListPaginatedRespDto> findIpList(IpListDto request) {
        return findIpList(new EncodedQuery()
                .add("page", request.page())
                .add("limit", request.limit())
                .add("ipType", request.ipType())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/ip-list")
    Call<IpListPaginatedRespDto> findIpList(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one page of the policies that block IP addresses or users: {@code GET /api/v3/risk-list-policy}.
     *
     * @param request Whether policies on IP addresses or on users, and which page.
     */
    default Call<UserListPolicyPaginatedRespDto> findRiskListPolicy(RiskListPolicyDto request) {
        return findRiskListPolicy(new EncodedQuery()
                .add("page", request.page())
                .add("limit", request.limit())
                .add("optObject", request.optObject())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/risk-list-policy")
    Call<UserListPolicyPaginatedRespDto> findRiskListPolicy(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Returns one page of the user block or allow list: {@code GET /api/v3/user-list}.
     *
     * @param request Which of the two lists, and which page.
     */
    default Call<UserListPaginatedRespDto> findUserList(UserListDto request) {
        return findUserList(new EncodedQuery()
                .add("page", request.page())
                .add("limit", request.limit())
                .add("userListType", request.userListType())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/user-list")
    Call<UserListPaginatedRespDto> findUserList(@QueryMap(encoded = true) Map<String, String> encodedQuery);
}
