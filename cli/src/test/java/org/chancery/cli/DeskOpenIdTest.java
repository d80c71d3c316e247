package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.desk.DeskSettings;
import org.chancery.desk.account.Accounts;
import org.chancery.desk.account.Role;
import org.chancery.register.Register;
import org.chancery.register.server.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logging in with an OpenID provider, which is a small one of our own. */
class DeskOpenIdTest {
  private static final String CLIENT = "chancery";
  private static final String SECRET = "between the desk and the provider only";
  private static final String CODE = "a-code";

  @TempDir static Path folder;

  private static Register register;
  private static Provider provider;
  private static DeskHouse house;

  /** Knows one person, whose login it has just checked. */
  private static final class Provider {
    private final HttpServer server;
    private final RSAKey key;
    private RSAKey signing;
    private String subject = "subject-1";
    private Map<String, String> asked = Map.of();
    private String tokenRequest = "";

    Provider() throws IOException, JOSEException {
      key = new RSAKeyGenerator(2048).keyID("1").generate();
      signing = key;
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      server.createContext("/.well-known/openid-configuration", this::describe);
      server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key).toString()));
      server.createContext("/token", this::token);
      server.start();
    }

    URI issuer() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void describe(HttpExchange exchange) throws IOException {
      answer(
          exchange,
          """
          {"issuer":"%1$s","authorization_endpoint":"%1$s/login","token_endpoint":"%1$s/token",
           "jwks_uri":"%1$s/keys","response_types_supported":["code"],
           "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
          """
              .formatted(issuer()));
    }

    private void token(HttpExchange exchange) throws IOException {
      tokenRequest = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String client =
          new String(
              Base64.getDecoder()
                  .decode(
                      exchange
                          .getRequestHeaders()
                          .getFirst("Authorization")
                          .replaceFirst("Basic ", "")),
              UTF_8);
      assertThat(URLDecoder.decode(client, UTF_8)).isEqualTo(CLIENT + ":" + SECRET);
      answer(
          exchange,
          """
          {"access_token":"x","token_type":"Bearer","id_token":"%s"}
          """
              .formatted(idToken()));
    }

    private String idToken() {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(),
              new JWTClaimsSet.Builder()
                  .issuer(issuer().toString())
                  .audience(CLIENT)
                  .subject(subject)
                  .claim("nonce", asked.get("nonce"))
                  .issueTime(Date.from(Instant.now()))
                  .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                  .build());
      try {
        token.sign(new RSASSASigner(signing));
      } catch (JOSEException e) {
        throw new AssertionError(e);
      }
      return token.serialize();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
      byte[] body = json.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }
  }

  @BeforeAll
  static void open() throws Exception {
    register = Register.open(Home.at(folder.resolve("home")));
    new Accounts(register.lend(), Clock.systemUTC())
        .add("A. Clerk", Role.EDITOR, null, "subject-1");
    provider = new Provider();
    house =
        new DeskHouse(
            register,
            Clock.systemUTC(),
            it ->
                new DeskSettings(
                    it.host(),
                    0,
                    true,
                    false,
                    List.of(),
                    List.of(),
                    Duration.ofHours(1),
                    10_000,
                    Optional.of(
                        new DeskSettings.Provider(
                            provider.issuer(),
                            CLIENT,
                            SECRET,
                            URI.create("https://desk.example.org"))),
                    ""));
  }

  @AfterAll
  static void close() {
    house.close();
    provider.server.stop(0);
    register.close();
  }

  /** Begins a login, and is sent to the provider. */
  private static Map<String, String> begin(DeskHouse.Visit visit) {
    HttpResponse<String> begun = visit.get("/login/provider");
    assertThat(begun.statusCode()).isEqualTo(302);
    String to = begun.headers().firstValue("Location").orElseThrow();
    assertThat(to).startsWith(provider.issuer() + "/login?");
    provider.asked =
        Arrays.stream(URI.create(to).getRawQuery().split("&", -1))
            .map(it -> it.split("=", 2))
            .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], UTF_8)));
    return provider.asked;
  }

  /** Comes back from the provider. */
  private static HttpResponse<String> end(DeskHouse.Visit visit, String state) {
    return visit.get("/login/provider/back?code=%s&state=%s".formatted(CODE, state));
  }

  @Test
  void logsInWhomTheProviderKnowsAndAnAdministratorToo() throws Exception {
    DeskHouse.Visit visit = house.visit();
    Map<String, String> asked = begin(visit);
    assertThat(asked)
        .containsEntry("client_id", CLIENT)
        .containsEntry("scope", "openid")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", "https://desk.example.org/login/provider/back");
    provider.subject = "subject-1";
    assertThat(end(visit, asked.get("state")).statusCode()).isEqualTo(303);
    assertThat(visit.get("/account").body()).contains("A. Clerk");

    String verifier = provider.tokenRequest.replaceFirst(".*code_verifier=([^&]+).*", "$1");
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
        .isEqualTo(asked.get("code_challenge"));
  }

  @Test
  void refusesWhomNobodyGaveAnAccount() {
    DeskHouse.Visit visit = house.visit();
    Map<String, String> asked = begin(visit);
    provider.subject = "subject-2";
    HttpResponse<String> refused = end(visit, asked.get("state"));
    provider.subject = "subject-1";
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("subject-2");
    assertThat(visit.get("/account").statusCode()).isEqualTo(401);
  }

  @Test
  void endsNoLoginThatAnotherBrowserBegan() {
    Map<String, String> asked = begin(house.visit());
    assertThat(end(house.visit(), asked.get("state")).statusCode()).isEqualTo(401);
  }

  @Test
  void endsALoginOnlyOnce() {
    DeskHouse.Visit visit = house.visit();
    Map<String, String> asked = begin(visit);
    assertThat(end(visit, asked.get("state")).statusCode()).isEqualTo(303);
    assertThat(end(house.visit(), asked.get("state")).statusCode()).isEqualTo(401);
    assertThat(end(house.visit(), "made-up").statusCode()).isIn(400, 401);
  }

  @Test
  void believesNoTokenThatTheProviderDidNotSign() throws Exception {
    DeskHouse.Visit visit = house.visit();
    Map<String, String> asked = begin(visit);
    provider.signing = new RSAKeyGenerator(2048).keyID("1").generate();
    HttpResponse<String> refused = end(visit, asked.get("state"));
    provider.signing = provider.key;
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(visit.get("/account").statusCode()).isEqualTo(401);
  }

  @Test
  void believesNoTokenThatWasMadeForAnotherLogin() {
    DeskHouse.Visit visit = house.visit();
    Map<String, String> asked = begin(visit);
    provider.asked = Map.of("nonce", "of another login");
    assertThat(end(visit, asked.get("state")).statusCode()).isEqualTo(401);
  }
}
