package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Phrases;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Times;
import org.chancery.cli.text.Wording;
import org.chancery.model.Claim;
import org.chancery.model.Evidence;
import org.chancery.model.Modality;
import org.chancery.model.Truth;
import org.chancery.register.Proof;
import org.chancery.register.Ruled;
import org.chancery.register.Testimony;
import org.chancery.register.entry.Entry;

/** Cells in which claims, entries and their evidence are shown. */
final class Rows {

  private Rows() {}

  /** What a claim says, marked unless it is given as fact. */
  static Cell phrase(Claim claim) {
    String phrase = Phrases.of(claim.fact());
    return claim.modality() == Modality.ASSERTED
        ? Cell.of(phrase)
        : new Cell("[%s] %s".formatted(claim.modality().word(), phrase), Paint.YELLOW);
  }

  /** By whose word the dispatch has it, and with the quotes if they are wanted. */
  static List<Cell> under(Claim claim, boolean evidence) {
    List<Cell> lines = new ArrayList<>();
    String according = Phrases.according(claim.attribution());
    if (!according.isEmpty()) {
      lines.add(new Cell(according, Paint.DIM));
    }
    if (evidence) {
      lines.add(new Cell(quotes(claim), Paint.CYAN));
    }
    return lines;
  }

  /** What an entry holds, marked if it is only announced. */
  static Cell phrase(Entry entry) {
    String phrase = Phrases.of(entry.fact(), entry.bounds());
    return entry.planned() ? new Cell("[planned] " + phrase, Paint.YELLOW) : Cell.of(phrase);
  }

  /** When an entry held, marked if it is only announced. */
  static String times(Entry entry) {
    return (entry.planned() ? "[planned] " : "") + Times.words(entry.bounds());
  }

  /** What an entry rests on, in few words. */
  static String support(Entry entry) {
    String claims = Wording.count(entry.supporting(), "claim");
    String support =
        entry.origins() == entry.supporting()
            ? claims
            : "%s of %s".formatted(claims, Wording.count(entry.origins(), "origin"));
    return entry.opposing() == 0 ? support : support + ", %d against".formatted(entry.opposing());
  }

  /** Every claim that an entry rests on, with its words, who published them, and when. */
  static List<Cell> proof(Proof proof) {
    return Stream.of(
            lines("", proof.supporting(), proof, Paint.CYAN),
            lines("dated by ", proof.narrowing(), proof, Paint.CYAN),
            lines("against it: ", proof.opposing(), proof, Paint.RED),
            lines("rejected: ", proof.rejected(), proof, Paint.DIM))
        .flatMap(lines -> lines)
        .toList();
  }

  static Cell truth(Truth truth) {
    return new Cell(
        word(truth),
        switch (truth) {
          case CERTAINLY -> Paint.GREEN;
          case POSSIBLY -> Paint.YELLOW;
          case NO -> Paint.RED;
        });
  }

  static String word(Truth truth) {
    return switch (truth) {
      case CERTAINLY -> "certain";
      case POSSIBLY -> "possible";
      case NO -> "no";
    };
  }

  private static Stream<Cell> lines(
      String start, List<Testimony> testimonies, Proof proof, Paint paint) {
    return testimonies.stream()
        .flatMap(testimony ->
            Stream.concat(
                Stream.of(new Cell(start + quoted(testimony), paint)),
                proof.rulings().getOrDefault(testimony.claim().id(), List.of()).stream()
                    .map(Rows::ruled)));
  }

  private static Cell ruled(Ruled ruled) {
    return new Cell("  " + RulingText.onClaim(ruled), Paint.YELLOW);
  }

  static String quoted(Testimony testimony) {
    return "%s — %s, %s"
        .formatted(
            quotes(testimony.claim()), testimony.dispatch().source(), testimony.dispatch().date());
  }

  private static String quotes(Claim claim) {
    return claim.evidence().stream()
        .map(Evidence::quote)
        .distinct()
        .filter(quote -> !isPartOfAnother(quote, claim))
        .map("“%s”"::formatted)
        .collect(Collectors.joining(" … "));
  }

  private static boolean isPartOfAnother(String quote, Claim claim) {
    return claim.evidence().stream()
        .map(Evidence::quote)
        .anyMatch(other -> !other.equals(quote) && other.contains(quote));
  }
}
