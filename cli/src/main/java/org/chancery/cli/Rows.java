package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.answers.ClaimText;
import org.chancery.answers.EntryText;
import org.chancery.answers.RulingText;
import org.chancery.answers.text.Phrases;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.model.Claim;
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
      lines.add(new Cell(ClaimText.quotes(claim), Paint.CYAN));
    }
    return lines;
  }

  /** What an entry holds, marked if it is only announced. */
  static Cell phrase(Entry entry) {
    String phrase = EntryText.phrase(entry);
    return entry.planned() ? new Cell("[planned] " + phrase, Paint.YELLOW) : Cell.of(phrase);
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
        Wording.word(truth),
        switch (truth) {
          case CERTAINLY -> Paint.GREEN;
          case POSSIBLY -> Paint.YELLOW;
          case NO -> Paint.RED;
        });
  }

  private static Stream<Cell> lines(
      String start, List<Testimony> testimonies, Proof proof, Paint paint) {
    return testimonies.stream()
        .flatMap(testimony ->
            Stream.concat(
                Stream.of(new Cell(start + ClaimText.quoted(testimony), paint)),
                proof.rulings().getOrDefault(testimony.claim().id(), List.of()).stream()
                    .map(Rows::ruled)));
  }

  private static Cell ruled(Ruled ruled) {
    return new Cell("  " + RulingText.onClaim(ruled), Paint.YELLOW);
  }
}
