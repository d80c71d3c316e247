package org.chancery.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came in: a text, who published it, and when.
 *
 * @param id derived from the contents, so that the same dispatch has the same id wherever it is
 *     read from
 * @param label what its sender calls it: the id it came with, or the name of its file
 * @param source name of the publisher; {@link #UNNAMED_SOURCE} where the text does not give one
 * @param title the headline, or null where there is none
 * @param date day of publication; every relative date in the text is resolved against it
 * @param place where it was written, as its dateline says, or null
 * @param url where it was published, or null
 * @param text the canonical text: line ends are {@code \n}, and every offset counts in it
 * @param passages the parts of the text in their order, not overlapping
 */
public record Dispatch(
    String id,
    String label,
    String source,
    @Nullable String title,
    LocalDate date,
    @Nullable String place,
    @Nullable String url,
    String text,
    List<Passage> passages) {

  /** Stands for the publisher where a dispatch does not name one. */
  public static final String UNNAMED_SOURCE = "unnamed source";

  public Dispatch {
    passages = List.copyOf(passages);
  }

  /** A dispatch whose id is derived from its contents. */
  public static Dispatch of(
      String label,
      String source,
      @Nullable String title,
      LocalDate date,
      @Nullable String place,
      @Nullable String url,
      String text,
      List<Passage> passages) {
    String id = "d-" + digest(source, date.toString(), title == null ? "" : title, text);
    return new Dispatch(id, label, source, title, date, place, url, text, passages);
  }

  /** The first 12 hexadecimal digits of the SHA-256 of some strings in their order. */
  public static String digest(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        // A separator that cannot stand in UTF-8, so that no two lists run together alike.
        sha.update((byte) 0xFF);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
