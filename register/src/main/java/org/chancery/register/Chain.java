package org.chancery.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The chain over all inputs: each link holds the digest of one input and, by its own digest, all
 * links before it.
 */
final class Chain {
  /** What can be put into the register. */
  enum Kind {
    /** A dispatch with what one version of the reader read in it. */
    READING,
    /** A person's ruling. */
    RULING;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A link as it is stored.
   *
   * @param number from 1, without gaps, in the order of commit
   * @param input id of the input among those of its kind
   * @param digest SHA-256 of the input, in hexadecimal digits
   * @param value SHA-256 of this link and the one before, in hexadecimal digits
   */
  record Link(
      long number, String kind, String input, String digest, String value, Instant recorded) {

    /** Whether the value is right after that of another link; "" stands before the first. */
    boolean follows(String previous) {
      MessageDigest sha = sha256();
      sha.update(HexFormat.of().parseHex(previous));
      String fields =
          String.join(
              "\n",
              Long.toString(number),
              kind,
              input,
              digest,
              Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, recorded)));
      return value.equals(HexFormat.of().formatHex(sha.digest(fields.getBytes(UTF_8))));
    }
  }

  private Chain() {}

  /**
   * Appends a link for each input. The last thing to do in a transaction: until its end nobody else
   * can append.
   */
  static void append(Handle handle, Kind kind, List<String> inputs) {
    handle
        .createQuery("select extend_chain(:kind, :inputs)::text")
        .bind("kind", kind.word())
        .bindArray("inputs", String.class, inputs)
        .mapTo(String.class)
        .one();
  }

  /** The last link; empty as long as nothing was put in. */
  static Optional<Link> head(Handle handle) {
    return handle
        .createQuery("select * from chain order by number desc limit 1")
        .map((row, _) -> link(row))
        .findOne();
  }

  /** The links after one, in their order, so many at most. */
  static List<Link> after(Handle handle, long number, int some) {
    return handle
        .createQuery("select * from chain where number > :number order by number limit :some")
        .bind("number", number)
        .bind("some", some)
        .map((row, _) -> link(row))
        .list();
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getLong("number"),
        row.getString("kind"),
        row.getString("input"),
        HexFormat.of().formatHex(row.getBytes("digest")),
        HexFormat.of().formatHex(row.getBytes("link")),
        row.getObject("recorded", OffsetDateTime.class).toInstant());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
