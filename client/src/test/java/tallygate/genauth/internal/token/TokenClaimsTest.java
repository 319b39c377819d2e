package tallygate.genauth.internal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenClaimsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'scoped_userpool_id':'p','iat':1000,'exp':1300}                        | 1000 | 1300",
                "{'a':{'exp':1},'exp':1300.0,'b':[1],'iat':1e3,'scoped_userpool_id':'p'} | 1000 | 1300",
                "{'scoped_userpool_id':'p','iat':'1000','exp':null}                      |      |     ",
                "{'scoped_userpool_id':'p'}                                              |      |     ",
            })
    void claimsAreReadWhateverStandsBetween(String json, Long issuedAt, Long expiresAt) throws IOException {
        assertThat(TokenClaims.read(token(json.replace('\'', '"'))))
                .isEqualTo(new TokenClaims("p", issuedAt, expiresAt));
    }

    @Test
    void tokenOfMoreThanSixteenKibibytesIsRefused() throws IOException {
        String signed = token("{\"scoped_userpool_id\":\"p\"}");
        String longest = signed + "s".repeat((16 << 10) - signed.length());

        assertThat(TokenClaims.read(longest).userPoolId()).isEqualTo("p");
        assertThatThrownBy(() -> TokenClaims.read(longest + "s"))
                .isInstanceOf(IOException.class)
                .hasMessage("data.access_token is not a JSON Web Token");
    }

    private static String token(String claims) {
        return "e30." + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".s";
    }
}
