package org.chancery.reader.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.chancery.model.Dispatch;
import org.chancery.reader.intake.Received.Accepted;
import org.chancery.reader.intake.Received.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Takes in dispatches from files, folders and streams: plain text, HTML, and JSON Lines, told apart
 * by what is in them, and by their names only where that leaves a doubt.
 *
 * <p>It never throws for what it finds there: each problem is a {@link Refused} with one sentence,
 * and the rest is read. An intake has no state and may be used by many threads at once.
 */
public final class Intake {

  /** The largest dispatch, and the longest line of JSON Lines, in bytes. */
  static final int LIMIT = 10 << 20;

  /** How much of a file is looked at to tell what it is. */
  private static final int HEAD = 1 << 16;

  private static final Set<String> EXTENSIONS =
      Set.of("txt", "text", "html", "htm", "xhtml", "json", "jsonl", "ndjson", "eml");

  private static final Pattern DOCUMENTATION =
      Pattern.compile(
          "(?i)(?:readme|licen[cs]e|copying|notice|authors|changelog|makefile)(?:[.-].*)?");

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)(?:\\s|<!--.{0,2000}?-->|<\\?xml[^>]{0,200}>)*"
              + "<(?:!doctype\\s+html|html|head|body|article|main|meta|title|h1|div|p|table)\\b.*");

  private final Composer composer;

  /**
   * An intake that knows no places, and for which it is the present day.
   *
   * @param fallback the day of dispatches that name none, or null to refuse those
   */
  public Intake(@Nullable LocalDate fallback) {
    this(fallback, place -> false, LocalDate.now(ZoneOffset.UTC));
  }

  /**
   * An intake.
   *
   * @param fallback the day of dispatches that name none, or null to refuse those; it lends its
   *     year to datelines without one too
   * @param isPlace whether a name in a dateline is known to be that of a place; forms decide alone
   *     where it says no
   * @param today dispatches dated later than the day after are refused
   */
  public Intake(@Nullable LocalDate fallback, Predicate<String> isPlace, LocalDate today) {
    this.composer = new Composer(fallback, isPlace, today);
  }

  /**
   * Reads a file, or all files below a folder in the order of their paths.
   *
   * <p>Of a folder, hidden files, documentation and files with other extensions than those of
   * dispatches are passed over in silence. A file that is named itself is always tried.
   */
  public void read(Path path, Consumer<Received> out) {
    if (!Files.exists(path)) {
      out.accept(new Refused(path.toString(), "there is no such file; check its name"));
    } else if (Files.isDirectory(path)) {
      files(path, out).forEach((name, file) -> readFile(file, name, out));
    } else {
      Path name = path.getFileName();
      readFile(path, name == null ? path.toString() : name.toString(), out);
    }
  }

  /**
   * Reads a stream to its end, which the caller closes.
   *
   * @param label what to call it
   */
  public void read(String label, InputStream in, Consumer<Received> out) {
    try {
      readStream(label, label, in, out);
    } catch (IOException e) {
      out.accept(new Refused(label, explain(e)));
    }
  }

  /** Takes in one plain text that is at hand already. */
  public Received read(String label, String text) {
    return accept(label, Draft.plain(label, text));
  }

  /** The files of a folder by the names they are called, in a stable order on every system. */
  private static Map<String, Path> files(Path folder, Consumer<Received> out) {
    var files = new TreeMap<String, Path>();
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            boolean hidden = !below.equals(folder) && isHidden(below);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isDispatch(file) && Files.isRegularFile(file)) {
              files.put(folder.relativize(file).toString().replace('\\', '/'), file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            out.accept(new Refused(file.toString(), explain(e)));
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException e) {
      out.accept(new Refused(folder.toString(), explain(e)));
    }
    return files;
  }

  private static boolean isHidden(Path path) {
    return name(path).startsWith(".");
  }

  private static boolean isDispatch(Path file) {
    String name = name(file);
    if (isHidden(file) || DOCUMENTATION.matcher(name).matches()) {
      return false;
    }
    String plain = Words.lower(name).replaceFirst("\\.gz$", "");
    int dot = plain.lastIndexOf('.');
    return dot < 0 || EXTENSIONS.contains(plain.substring(dot + 1));
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private void readFile(Path file, String label, Consumer<Received> out) {
    try (InputStream in = Files.newInputStream(file)) {
      readStream(label, file.toString(), in, out);
    } catch (IOException e) {
      out.accept(new Refused(file.toString(), explain(e)));
    }
  }

  /** What is told to a person names the whole path; the dispatch itself keeps the short label. */
  private void readStream(String label, String path, InputStream raw, Consumer<Received> out)
      throws IOException {
    BufferedInputStream in = unpacked(new BufferedInputStream(raw, HEAD));
    byte[] head = peek(in);
    String start =
        new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^ï»¿", "").stripLeading();
    String folder = path.substring(0, path.length() - label.length());
    try {
      if (isJsonLines(start, path)) {
        JsonDispatches.lines(label, in, LIMIT, sink(folder, out));
        return;
      }
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new Refusal(
            "it is larger than " + mebibytes(LIMIT) + ", which no dispatch is; split it");
      }
      if (start.startsWith("{") || start.startsWith("[{")) {
        JsonDispatches.whole(label, bytes, sink(folder, out));
      } else {
        out.accept(accept(path, draft(label, path, start, bytes)));
      }
    } catch (Refusal refusal) {
      out.accept(new Refused(path, refusal.reason()));
    }
  }

  private static Draft draft(String label, String path, String start, byte[] bytes) throws Refusal {
    boolean named = Words.lower(path).matches(".*\\.x?html?(?:\\.gz)?");
    if (HTML.matcher(start).matches() || (named && start.startsWith("<"))) {
      return HtmlPage.read(label, bytes);
    }
    if (start.startsWith("<?xml")) {
      throw new Refusal("it is XML, which is not read yet; save the article as HTML or plain text");
    }
    return Draft.plain(label, Encoding.decode(bytes));
  }

  private Received accept(String path, Draft draft) {
    try {
      Dispatch dispatch = composer.dispatch(draft);
      return new Accepted(dispatch);
    } catch (Refusal refusal) {
      return new Refused(path, refusal.reason());
    }
  }

  private JsonDispatches.Sink sink(String folder, Consumer<Received> out) {
    return new JsonDispatches.Sink() {
      @Override
      public void draft(Draft draft, String place) {
        out.accept(accept(folder + place, draft));
      }

      @Override
      public void refusal(String place, Refusal refusal) {
        out.accept(new Refused(folder + place, refusal.reason()));
      }
    };
  }

  /** JSON Lines by its name, or because its first line is an object by itself. */
  private static boolean isJsonLines(String start, String path) {
    String name = Words.lower(path).replaceFirst("\\.gz$", "");
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return !start.isEmpty();
    }
    int end = start.indexOf('\n');
    String first = (end < 0 ? start : start.substring(0, end)).stripTrailing();
    return first.startsWith("{")
        && (first.endsWith("}") || (end < 0 && start.length() > HEAD / 2))
        && first.length() > 2;
  }

  private static BufferedInputStream unpacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    byte[] magic = in.readNBytes(2);
    in.reset();
    return Encoding.starts(magic, 0x1F, 0x8B)
        ? new BufferedInputStream(new GZIPInputStream(in, HEAD), HEAD)
        : in;
  }

  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  private static String explain(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "it may not be read; check its permissions";
      case ZipException broken -> "it is damaged as a gzip file; fetch it again";
      case EOFException broken -> "it ends too early; fetch it again";
      default -> "it cannot be read: " + e.getMessage() + "; check the file and its disk";
    };
  }

  static String mebibytes(int bytes) {
    return (bytes >> 20) + " MiB";
  }
}
