package org.chancery.desk.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Passwords, and what else nobody should be able to guess. */
public final class Secrets {

  /** The second of the choices that RFC 9106 recommends: 64 MiB, three passes. */
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(64 << 10, 3, 2, 32, Argon2.ID);

  /** What a password is held against where there is no such account, so that it takes as long. */
  private static final String NOBODYS = hash(random());

  private Secrets() {}

  /** The hash by which a password is kept. */
  public static String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
  }

  /**
   * Whether a password is the one whose hash is kept. It takes as long whatever the answer.
   *
   * @param hash null where none is kept
   */
  public static boolean matches(String password, @Nullable String hash) {
    boolean same =
        Password.check(password, hash == null ? NOBODYS : hash)
            .with(Argon2Function.getInstanceFromHash(hash == null ? NOBODYS : hash));
    return same && hash != null;
  }

  /** 256 random bits, as text that fits into cookies and headers. */
  public static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The digest by which a session or token is kept; they are random, so that it needs no salt. */
  public static String digest(String secret) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether two secrets are the same; it takes as long whatever the answer. */
  public static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
