package org.chancery.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.chancery.model.Dispatch;

/** Where browsers find the files that pages need; each version has an address of its own. */
public final class Assets {
  private static final String OWN = "/org/chancery/desk/assets/";

  /** The style sheet. */
  public static final String STYLE = own("desk.css");

  /** The desk's own script. */
  public static final String SCRIPT = own("desk.js");

  /** The shapes of the states. */
  public static final String WORLD = own("world.svg");

  /** The library that replaces parts of pages. */
  public static final String HTMX =
      "/webjars/htmx.org/%s/dist/htmx.min.js".formatted(version("htmx.org"));

  private static final String FLAGS =
      "/webjars/flag-icons/%s/flags/4x3/".formatted(version("flag-icons"));

  private Assets() {}

  /** A state's flag by its two letters. */
  public static String flag(String letters) {
    return FLAGS + letters + ".svg";
  }

  private static String own(String name) {
    try (InputStream in = open(OWN + name)) {
      String digest = Dispatch.digest(new String(in.readAllBytes(), UTF_8));
      return "/assets/%s?%s".formatted(name, digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(String webjar) {
    Properties properties = new Properties();
    try (InputStream in =
        open("/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(webjar))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(properties.getProperty("version"), webjar);
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource);
  }
}
