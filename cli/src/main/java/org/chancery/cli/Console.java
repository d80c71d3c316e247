package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.TextSheet;

/** The streams that a command writes to: results to the one, everything else to the other. */
final class Console {
  private final Surroundings surroundings;
  private final PrintStream out;
  private final PrintStream err;
  private boolean coloured;

  Console(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.out =
        new PrintStream(new BufferedOutputStream(new Output(surroundings.out())), false, UTF_8);
    this.err = new PrintStream(surroundings.err(), true, UTF_8);
  }

  /** Whether paint is used on standard output. */
  void colour(boolean wanted) {
    coloured = wanted;
  }

  boolean isColoured() {
    return coloured;
  }

  /** Results, as they are. */
  PrintStream out() {
    return out;
  }

  /** Messages, as they are. */
  PrintStream err() {
    return err;
  }

  /** Results for people to read. */
  Sheet sheet() {
    return new TextSheet(
        surroundings.outIsTerminal() ? surroundings.width() : 0, coloured, out::println);
  }

  /** A sentence beside the results. */
  void say(String sentence) {
    err.println(new Sheet.Cell(sentence, Paint.PLAIN).text());
  }

  /** Whether somebody watches the messages while the results go elsewhere. */
  boolean isWatchedAside() {
    return surroundings.errIsTerminal() && !surroundings.outIsTerminal();
  }

  boolean isWatched() {
    return surroundings.errIsTerminal();
  }

  int width() {
    return surroundings.width();
  }
}
