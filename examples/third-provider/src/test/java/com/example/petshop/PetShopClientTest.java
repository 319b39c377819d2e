package com.example.petshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.petshop.model.AddPetsRequest;
import com.example.petshop.model.FindPetsRequest;
import com.example.petshop.model.FindPetsStatus;
import com.example.petshop.model.GetPetRequest;
import com.example.petshop.model.Hay;
import com.example.petshop.model.Pet;
import com.example.petshop.model.SetPhotoRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.core.error.NotFoundException;
import tallygate.json.BinaryContent;

class PetShopClientTest {
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpServer shop;
    private PetShopClient client;

    @BeforeEach
    void open() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", this::respond);
        shop.start();
        client = PetShopClient.builder()
                .key("key-1")
                .baseUrl("http://127.0.0.1:" + shop.getAddress().getPort())
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        shop.stop(0);
    }

    @Test
    void aPetIsReadWithItsVariant() {
        Pet pet = client.getPet(GetPetRequest.builder().petId(1L).build());

        assertEquals("Rex", pet.name());
        assertEquals(new BigDecimal("9.50"), pet.price());
        assertEquals(Hay.builder().kind("hay").dry(true).build(), pet.food().orElseThrow());
        assertEquals(List.of("GET /pets/1 key-1 "), List.copyOf(received));
    }

    @Test
    void listsGoBothWays() {
        Pet pet = Pet.builder().name("Ada").price(BigDecimal.ONE).build();

        assertEquals(
                List.of(7L),
                client.addPets(AddPetsRequest.builder().body(List.of(pet)).build()));
        assertEquals(
                List.of(pet),
                client.findPets(FindPetsRequest.builder()
                        .status(FindPetsStatus.SOLD_OUT)
                        .build()));
        assertEquals(Map.of("dogs", 3), client.getInventory());
        assertEquals(
                List.of(
                        "POST /pets key-1 [{\"name\":\"Ada\",\"price\":1}]",
                        "GET /pets?status=sold%20out key-1 ",
                        "GET /inventory null "),
                List.copyOf(received));
    }

    @Test
    void aPhotoIsSentFromItsFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rex.jpg"), "a photo");

        client.setPhoto(SetPhotoRequest.builder()
                .petId(1L)
                .photo(BinaryContent.ofFile(file))
                .caption("Rex")
                .build());

        String sent = String.join("", received);
        assertTrue(sent.startsWith("PUT /pets/1/photo key-1 --"));
        assertTrue(
                sent.contains("name=\"photo\"; filename=\"rex.jpg\"\r\nContent-Type: image/jpeg\r\n\r\na photo\r\n"));
        assertTrue(sent.contains("name=\"caption\"\r\n\r\nRex\r\n"));
    }

    @Test
    void anExportIsReadAsText() {
        BinaryContent pets = client.exportPets();

        assertEquals("name;price\nRex;9.50\n", pets.text());
    }

    @Test
    void aRefusalIsAnExceptionWithoutTheKey() {
        GetPetRequest missingPet = GetPetRequest.builder().petId(2L).build();

        NotFoundException missing = assertThrows(NotFoundException.class, () -> client.getPet(missingPet));

        assertFalse(missing.toString().contains("key-1"));
    }

    private void respond(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        received.add(request + " " + exchange.getRequestHeaders().getFirst("X-Key") + " " + body);
        String response =
                switch (request) {
                    case "GET /pets/1" -> "{\"name\":\"Rex\",\"price\":9.50,\"food\":{\"kind\":\"hay\",\"dry\":true}}";
                    case "GET /pets?status=sold%20out" -> "[{\"name\":\"Ada\",\"price\":1}]";
                    case "POST /pets" -> "[7]";
                    case "GET /inventory" -> "{\"dogs\":3}";
                    case "GET /pets.csv" -> "name;price\nRex;9.50\n";
                    case "PUT /pets/1/photo" -> "";
                    default -> "{}";
                };
        byte[] bytes = response.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(response.equals("{}") ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
