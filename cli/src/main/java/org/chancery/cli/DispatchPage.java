package org.chancery.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
import org.chancery.model.Fact;

/**
 * A dispatch and its claims, for people to read.
 *
 * @param evidence whether the words that say it stand under each claim
 */
record DispatchPage(Sheet sheet, boolean evidence) {
  private static final List<Class<?>> TYPES = List.of(Fact.class.getPermittedSubclasses());

  /** The types in the order of the vocabulary; within one, the order of the text stays. */
  private static final Comparator<Claim> BY_TYPE =
      Comparator.comparingInt(claim -> TYPES.indexOf(claim.fact().getClass()));

  void print(Dispatch dispatch, List<Claim> claims) {
    sheet.heading(dispatch.label());
    sheet.aside(
        Stream.of(dispatch.source(), dispatch.date().toString(), dispatch.place())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · ")));
    if (dispatch.title() != null) {
      sheet.note(dispatch.title());
    }
    if (claims.isEmpty()) {
      aside("no claims");
    }
    sheet.table(2, rows(claims));
  }

  /** A line below the claims that matters less. */
  void aside(String text) {
    sheet.table(2, List.of(Row.of(new Cell(text, Paint.DIM))));
  }

  /** Each type is named once, beside its first claim. */
  private List<Row> rows(List<Claim> claims) {
    List<Row> rows = new ArrayList<>();
    String last = "";
    for (Claim claim : claims.stream().sorted(BY_TYPE).toList()) {
      String type = claim.fact().type();
      rows.add(
          Row.of(new Cell(type.equals(last) ? "" : type, Paint.DIM), Rows.phrase(claim))
              .over(Rows.under(claim, evidence)));
      last = type;
    }
    return rows;
  }
}
