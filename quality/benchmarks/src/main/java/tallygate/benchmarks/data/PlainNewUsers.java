package tallygate.benchmarks.data;

import java.util.List;

/** Users to create, and what was created, as other libraries would have it: public fields named as in JSON. */
public final class PlainNewUsers {
    public List<User> list;

    /** One to create. */
    public static final class User {
        public String email;
        public String phone;
        public String phoneCountryCode;
        public String username;
        public String externalId;
        public String name;
        public String nickname;
        public String photo;
        public String birthdate;
        public String country;
        public String province;
        public String city;
        public String address;
        public String postalCode;
        public String company;
        public String givenName;
        public String familyName;
    }

    /** The response. */
    public static final class Created {
        public Integer statusCode;
        public String message;
        public String requestId;
        public List<CreatedUser> data;
    }

    /** One that was created. */
    public static final class CreatedUser {
        public String userId;
        public String createdAt;
        public String updatedAt;
        public String status;
        public String workStatus;
    }
}
