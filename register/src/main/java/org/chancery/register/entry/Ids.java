package org.chancery.register.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.chancery.model.ClaimJson;
import org.chancery.model.Entity;

/** Ids that are made of what they stand for, so that every register gives the same. */
final class Ids {
  private static final int BYTES = 10;

  private Ids() {}

  /** A prefix and a digest of some texts in their order. */
  static String of(String prefix, Stream<String> parts) {
    MessageDigest sha = sha256();
    parts.forEach(part -> {
      sha.update(part.getBytes(StandardCharsets.UTF_8));
      // A separator that cannot stand in UTF-8, so that no two lists run together alike.
      sha.update((byte) 0xFF);
    });
    return prefix + HexFormat.of().formatHex(sha.digest(), 0, BYTES);
  }

  /** A core role as text: entities by id, words as in the public form. */
  static String text(Object role) {
    return switch (role) {
      case Entity entity -> entity.id();
      case Enum<?> word -> ClaimJson.mapper().valueToTree(word).asString();
      default -> role.toString();
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
