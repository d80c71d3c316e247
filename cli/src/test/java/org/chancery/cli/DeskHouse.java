package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.answers.Json;
import org.chancery.desk.Desk;
import org.chancery.desk.DeskSettings;
import org.chancery.desk.page.Reference;
import org.chancery.model.ClaimJson;
import org.chancery.register.Register;
import org.chancery.register.statute.Statutes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A real desk over a register, with the real reader, and a client to visit it. */
final class DeskHouse implements AutoCloseable {
  private static final Pattern SECRET = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private static Models models;

  private final Desk desk;

  /** A desk over a register, which it leaves open. */
  DeskHouse(Register register, Clock clock, UnaryOperator<DeskSettings> settings) {
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream(),
            Map.of(),
            false,
            false,
            0,
            clock);
    Chancery chancery = new Chancery(surroundings, new Console(surroundings));
    desk =
        Desk.open(
            settings.apply(DeskSettings.local(0, "A. Clerk")),
            new Desk.Parts(
                register,
                new Reference(chancery::base, Statutes.load(), List.of()),
                new CommandQuestions(chancery),
                new ModelReadingRoom(models(chancery), clock),
                clock,
                "test"));
  }

  /** One reader for all tests: it takes seconds to load. */
  private static synchronized Models models(Chancery chancery) {
    if (models == null) {
      models = Models.loading(chancery, new OwnRules());
    }
    return models;
  }

  String address() {
    return desk.address();
  }

  @Override
  public void close() {
    desk.close();
  }

  Visit visit() {
    return new Visit();
  }

  /** Somebody with a browser's cookies, or a program with a token. */
  final class Visit {
    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    Visit withToken(String value) {
      token = value;
      return this;
    }

    HttpResponse<String> get(String path, String... headers) {
      return send(request(path, headers).GET().build());
    }

    JsonNode json(String path) {
      return ClaimJson.mapper().readTree(get(path).body());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
      return send(
          request(path, headers)
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(body))
              .build());
    }

    /** The lines of a stream of events, as they come; closing it hangs up. */
    Stream<String> listen(String path) {
      try {
        return client
            .send(
                request(path, "Accept", "text/event-stream").GET().build(), BodyHandlers.ofLines())
            .body();
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    HttpResponse<String> post(String path, byte[] body) {
      return send(
          request(path)
              .header("Content-Type", "application/octet-stream")
              .POST(BodyPublishers.ofByteArray(body))
              .build());
    }

    /** Sends a form as a page of the desk does: with the secret that stands on another of them. */
    HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
      Matcher secret = SECRET.matcher(get(page, "Accept", "text/html").body());
      String csrf = secret.find() ? secret.group(1) : "";
      return form(path, csrf, fields);
    }

    HttpResponse<String> form(String path, String csrf, Map<String, String> fields) {
      String body =
          fields.entrySet().stream()
              .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
              .collect(Collectors.joining("&", "csrf=" + csrf + "&", ""));
      return post(
          path,
          "application/x-www-form-urlencoded",
          body,
          "Accept",
          "text/html",
          "Origin",
          address());
    }

    ObjectNode reject(String claim, String reason) {
      ObjectNode node = Json.object().put("ruling", "reject").put("reason", reason);
      node.putArray("claims").add(claim);
      return node;
    }

    private HttpRequest.Builder request(String path, String... headers) {
      HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address() + path));
      if (headers.length > 0) {
        builder.headers(headers);
      }
      if (!token.isEmpty()) {
        builder.header("Authorization", "Bearer " + token);
      }
      return builder;
    }

    private HttpResponse<String> send(HttpRequest request) {
      try {
        return client.send(request, BodyHandlers.ofString());
      } catch (IOException e) {
        throw new AssertionError(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
