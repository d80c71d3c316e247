package org.chancery.reader.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** From bytes to text: UTF-8, UTF-16 with a byte order mark, Windows-1252; never a guess beyond. */
final class Encoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String SAVE = "; save it as UTF-8";

  /** Of Windows-1252 text in Western languages at most one byte in eight is beyond ASCII. */
  private static final int RARE = 8;

  private Encoding() {}

  static String decode(byte[] bytes) throws Refusal {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, StandardCharsets.UTF_8).orElseThrow(Encoding::mixed);
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
      throw new Refusal("it is in UTF-32, which is not read" + SAVE);
    }
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      return text(
          strict(bytes, StandardCharsets.UTF_16)
              .orElseThrow(() -> new Refusal("it is damaged UTF-16" + SAVE)));
    }
    requireText(bytes);
    Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
    return text(utf8.isPresent() ? utf8.get() : windows(bytes));
  }

  /** The text in an encoding that its wrapping names; empty if it is not in that encoding. */
  static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  static boolean starts(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static String windows(byte[] bytes) throws Refusal {
    int high = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
    }
    if (hasUtf8Letters(bytes)) {
      throw mixed();
    }
    Optional<String> text = strict(bytes, WINDOWS_1252);
    if (text.isEmpty() || high * RARE > bytes.length) {
      throw new Refusal("its encoding is not known" + SAVE);
    }
    return text.get();
  }

  private static Refusal mixed() {
    return new Refusal("its encoding is mixed: UTF-8 in part only" + SAVE);
  }

  /** Whether letters beyond ASCII stand there in UTF-8: then what is no UTF-8 is damage. */
  private static boolean hasUtf8Letters(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      boolean alone = i == 0 || bytes[i - 1] >= 0;
      int length = lead >= 0xC3 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : 0;
      if (alone && length > 0 && isContinued(bytes, i, length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isContinued(byte[] bytes, int from, int length) {
    for (int i = from + 1; i < from + length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return from + length >= bytes.length || bytes[from + length] >= 0;
  }

  /** Pictures, archives and programs are full of control characters; text has none to speak of. */
  private static void requireText(byte[] bytes) throws Refusal {
    int nul = 0;
    int control = 0;
    int looked = Math.min(bytes.length, 1 << 16);
    for (int i = 0; i < looked; i++) {
      nul += bytes[i] == 0 ? 1 : 0;
      control += isControl(bytes[i]) ? 1 : 0;
    }
    if (nul * 3 > looked && control == 0) {
      throw new Refusal("it looks like UTF-16 without a byte order mark" + SAVE);
    }
    if (starts(bytes, '%', 'P', 'D', 'F', '-') || (nul + control) * 50 > looked) {
      throw new Refusal("it is no text; save it as plain text or HTML");
    }
  }

  private static String text(String decoded) throws Refusal {
    if (Draft.canonical(decoded).chars().allMatch(c -> Paragraph.isBlank((char) c))) {
      throw new Refusal("it is empty; there is nothing to read");
    }
    return decoded;
  }

  private static boolean isControl(byte b) {
    return b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A;
  }
}
