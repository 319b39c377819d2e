package tallygate.benchmarks.data;

import java.util.List;
import java.util.Map;

/** A page of users as other libraries would have it: public fields named as in JSON, times and sets of texts as text. */
public final class PlainUsers {
    public Integer statusCode;
    public String message;
    public String requestId;
    public Page data;

    /** Some of all users. */
    public static final class Page {
        public Integer totalCount;
        public List<User> list;
    }

    /** One of them. */
    public static final class User {
        public String userId;
        public String createdAt;
        public String updatedAt;
        public String status;
        public String workStatus;
        public String externalId;
        public String email;
        public String phone;
        public String phoneCountryCode;
        public String username;
        public String name;
        public String nickname;
        public String photo;
        public Integer loginsCount;
        public String lastLogin;
        public String lastIp;
        public String gender;
        public Boolean emailVerified;
        public Boolean phoneVerified;
        public String passwordLastSetAt;
        public String birthdate;
        public String country;
        public String province;
        public String city;
        public String address;
        public String streetAddress;
        public String postalCode;
        public String company;
        public String browser;
        public String device;
        public String givenName;
        public String familyName;
        public String middleName;
        public String profile;
        public String preferredUsername;
        public String website;
        public String zoneinfo;
        public String locale;
        public String formatted;
        public String region;
        public String userSourceType;
        public String userSourceId;
        public String lastLoginApp;
        public String mainDepartmentId;
        public String lastMfaTime;
        public Integer passwordSecurityLevel;
        public Boolean resetPasswordOnNextLogin;
        public List<String> registerSource;
        public List<String> departmentIds;
        public String identityNumber;
        public Map<String, Object> customData;
        public List<String> postIdList;
        public String statusChangedAt;
        public String tenantId;
    }
}
