package tallygate.examples.snippets;

import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.model.CreateCardTokenRequest;
import tallygate.pagarme.model.CreateTokenRequest;
import tallygate.pagarme.model.TokenType;

/** Creates the token of a card, as a browser does with the public key, so that the card number never reaches the server. */
final class TokenOfACard {
    private TokenOfACard() {}

    static String create(PagarmeClient pagarme) {
        // snippet:start token
        CreateCardTokenRequest card = CreateCardTokenRequest.builder()
                .number("4000000000000010")
                .holderName("ADA")
                .expMonth(12)
                .expYear(2040)
                .cvv("123")
                .build();
        return pagarme.createToken(CreateTokenRequest.builder()
                        .appId("pk_test_sandbox")
                        .type(TokenType.CARD)
                        .card(card)
                        .build())
                .id();
        // snippet:end token
    }
}
