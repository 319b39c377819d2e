package tallygate.benchmarks.data;

import java.util.Random;

/** Random objects as a pool in China has them. */
final class PoolData {
    private static final String[] PLACES = {"北京市", "上海市", "江苏省", "浙江省", "广东省", "四川省", "陕西省"};
    private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    private static final String[] GIVEN_NAMES = {"伟", "芳", "娜", "敏", "静", "强", "磊", "洋", "艳", "勇", "军", "杰"};
    private static final String[] GOODS = {"企业版 B2C 套餐", "企业版 B2B 套餐", "短信包", "多因素认证", "机器对机器认证"};

    private PoolData() {}

    static void entitlement(JsonArrayWriter json, Random random) {
        json.text("amount", 100 * random.nextInt(500))
                .text("current", random.nextInt(40_000))
                .value("experience", random.nextInt(8) == 0)
                .text("modelCode", "Entitlement" + random.nextInt(10_000))
                .text("modelName", one(GOODS, random) + " " + random.nextInt(100))
                .endObject();
    }

    static void order(JsonArrayWriter json, Random random) {
        int goods = random.nextInt(GOODS.length);
        json.text("orderNo", 20_220_925_000_000L + random.nextInt(1_000_000_000))
                .text("goodsName", GOODS[goods])
                .text("goodsNameEn", "Goods of kind " + goods)
                .text("goodsUnitPrice", 99 * (goods + 1) + ".00")
                .text("quantity", 1 + random.nextInt(3))
                .text("actualAmount", 99 * (1 + random.nextInt(5)) + ".00")
                .text("status", 1 + random.nextInt(3))
                .text("orderType", random.nextInt(4) == 0 ? "Renew" : "New")
                .text("createTime", "2022-09-" + (10 + random.nextInt(20)) + " 12:34:" + (10 + random.nextInt(50)))
                .text("source", "SelfHelp")
                .endObject();
    }

    static void user(JsonArrayWriter json, Random random) {
        String id = Long.toHexString(random.nextLong() | Long.MIN_VALUE) + "62b5d308";
        String surname = one(SURNAMES, random);
        String given = one(GIVEN_NAMES, random) + one(GIVEN_NAMES, random);
        json.text("userId", id)
                .text("createdAt", time(random))
                .text("updatedAt", time(random))
                .text("status", random.nextInt(6) == 0 ? "Suspended" : "Activated")
                .text("workStatus", "Active")
                .text("externalId", random.nextInt(1_000_000))
                .text("email", id.substring(0, 8) + "@example.com")
                .text("phone", "188" + (10_000_000 + random.nextInt(90_000_000)))
                .text("phoneCountryCode", "+86")
                .text("username", "user" + id.substring(0, 6))
                .text("name", surname + given)
                .text("nickname", "小" + given)
                .text("photo", "https://files.example.com/user-contents/photos/" + id + ".png")
                .value("loginsCount", random.nextInt(500))
                .text("lastLogin", time(random))
                .text("lastIp", "10.0." + random.nextInt(256) + "." + random.nextInt(256))
                .text("gender", random.nextBoolean() ? "M" : "F")
                .value("emailVerified", random.nextBoolean())
                .value("phoneVerified", random.nextBoolean())
                .text("passwordLastSetAt", time(random))
                .text("birthdate", "19" + (60 + random.nextInt(40)) + "-06-03")
                .text("country", "CN")
                .text("province", one(PLACES, random))
                .text("city", one(PLACES, random))
                .text("address", one(PLACES, random) + "朝阳区")
                .text("streetAddress", one(PLACES, random) + "朝阳区 " + random.nextInt(300) + " 号")
                .text("postalCode", 100_000 + random.nextInt(900_000))
                .text("company", "示例科技有限公司 " + random.nextInt(9))
                .text(
                        "browser",
                        "Mozilla/5.0 (Linux; Android 10) Chrome/" + (80 + random.nextInt(20)) + ".0 Mobile Safari")
                .text("device", random.nextBoolean() ? "iOS" : "Android")
                .text("givenName", given)
                .text("familyName", surname)
                .text("middleName", "James")
                .text("profile", "https://example.com/profile/" + id)
                .text("preferredUsername", "James")
                .text("website", "https://my-website.example.com")
                .text("zoneinfo", "GMT+08")
                .text("locale", "zh-CN")
                .text("formatted", random.nextInt(300) + ", My Street, Kingston, New York 12401.")
                .text("region", one(PLACES, random))
                .text("userSourceType", "register")
                .text("userSourceId", "62b5d308ed33d3a8dc47800a")
                .text("lastLoginApp", "62b5d308ed33d3a8dc47800b")
                .text("mainDepartmentId", "60b49eb83fd80adb96f26e68")
                .text("lastMfaTime", time(random))
                .value("passwordSecurityLevel", random.nextInt(3))
                .value("resetPasswordOnNextLogin", false)
                .value("registerSource", "[\"import:manual\"]")
                .value("departmentIds", "[\"624d930c3xxxx5c08dd4986e\",\"624d93102xxxx012f33cd2fe\"]")
                .text("identityNumber", "420421" + random.nextInt(100_000_000))
                .value("customData", "{\"school\":\"华中科技大学\",\"age\":" + random.nextInt(90) + "}")
                .value("postIdList", "[\"60b49" + random.nextInt(10_000) + "6e68\"]")
                .text("statusChangedAt", time(random))
                .text("tenantId", "tenant" + random.nextInt(5))
                .endObject();
    }

    static void newUser(JsonArrayWriter json, Random random) {
        String id = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
        String surname = one(SURNAMES, random);
        String given = one(GIVEN_NAMES, random) + one(GIVEN_NAMES, random);
        json.text("email", id.substring(0, 8) + "@example.com")
                .text("phone", "188" + (10_000_000 + random.nextInt(90_000_000)))
                .text("phoneCountryCode", "+86")
                .text("username", "user" + id.substring(0, 6))
                .text("externalId", random.nextInt(1_000_000))
                .text("name", surname + given)
                .text("nickname", "小" + given)
                .text("photo", "https://files.example.com/user-contents/photos/" + id + ".png")
                .text("birthdate", "19" + (60 + random.nextInt(40)) + "-06-03")
                .text("country", "CN")
                .text("province", one(PLACES, random))
                .text("city", one(PLACES, random))
                .text("address", one(PLACES, random) + "朝阳区")
                .text("postalCode", 100_000 + random.nextInt(900_000))
                .text("company", "示例科技有限公司 " + random.nextInt(9))
                .text("givenName", given)
                .text("familyName", surname)
                .endObject();
    }

    static void createdUser(JsonArrayWriter json, Random random) {
        json.text("userId", Long.toHexString(random.nextLong() | Long.MIN_VALUE) + "62b5d308")
                .text("createdAt", time(random))
                .text("updatedAt", time(random))
                .text("status", "Activated")
                .text("workStatus", "Active")
                .endObject();
    }

    private static String time(Random random) {
        return String.format(
                "2022-07-%02dT02:%02d:%02d.000Z", 1 + random.nextInt(28), random.nextInt(60), random.nextInt(60));
    }

    private static String one(String[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }
}
