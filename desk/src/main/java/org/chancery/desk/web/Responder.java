package org.chancery.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** Sends answers, and says "not modified" where the asker has them already. */
public final class Responder {

  private Responder() {}

  /** A page as HTML. */
  public static void html(Context context, String html) {
    tagged(context, "text/html; charset=utf-8", html.getBytes(UTF_8));
  }

  /** An answer for programs. */
  public static void json(Context context, JsonNode node) {
    tagged(context, "application/json", node.toString().getBytes(UTF_8));
  }

  /** A problem for programs. */
  public static void problem(Context context, Problem problem) {
    context
        .status(problem.status())
        .contentType("application/problem+json")
        .result(problem.json().toString());
  }

  private static void tagged(Context context, String type, byte[] body) {
    String tag = "\"" + digest(body) + "\"";
    context.header("ETag", tag).header("Cache-Control", "private, no-cache").contentType(type);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.result(body);
    }
  }

  private static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
