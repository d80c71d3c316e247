package org.chancery.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.answers.ClaimText;
import org.chancery.answers.Complaint;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.chancery.register.ClaimFilter;
import org.chancery.register.Testimony;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "claims",
    description = "List what the dispatches say, in the order of their dates.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery claims --type statement --entity \"Wang Yi\" --evidence",
      "  chancery claims --containing \"neutral\"",
    })
final class ClaimsCommand extends Query {
  private static final List<Integer> WIDTHS =
      List.of("2022-03-17".length(), "c-0123456789ab".length(), "membership".length());

  /** The claim types, to be completed by the shell. */
  static final class Types implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Fact.types().iterator();
    }
  }

  /** Checks that there is such a type: a misspelt one would only give an empty answer. */
  static final class Type implements ITypeConverter<String> {
    @Override
    public String convert(String word) {
      String type = word.toLowerCase(Locale.ROOT);
      for (String known : new Types()) {
        if (known.equals(type)) {
          return type;
        }
      }
      throw new TypeConversionException(
          "\"%s\" is none of %s".formatted(word, String.join(", ", new Types())));
    }
  }

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      completionCandidates = Types.class,
      converter = Type.class,
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private @Nullable String type;

  @Option(
      names = "--dispatch",
      paramLabel = "DISPATCH",
      description = "Only those of this dispatch, by id or label.")
  private @Nullable String dispatch;

  @Option(
      names = "--entity",
      paramLabel = "ENTITY",
      description = "Only those about this one, by name or id.")
  private @Nullable String entity;

  @Option(
      names = "--containing",
      paramLabel = "TEXT",
      description = "Only those whose evidence has these words.")
  private @Nullable String text;

  @Option(
      names = "--on",
      paramLabel = "WHEN",
      converter = Arguments.Days.class,
      description = "Only those of dispatches published then: a day, month or year.")
  private @Nullable Stretch on;

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  @Mixin private Portion portion = new Portion();

  ClaimsCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    ClaimFilter filter = filter(inquiry);
    if (isJson()) {
      printAll(out ->
          inquiry
              .view()
              .claims(
                  filter,
                  portion.skipped(),
                  portion.limit(),
                  testimony -> out.accept(Json.of(testimony))));
      return;
    }
    Sheet sheet = sheet();
    Counter shown = new Counter();
    inquiry
        .view()
        .claims(
            filter,
            portion.skipped(),
            portion.limit(),
            testimony -> {
              shown.add();
              sheet.row(0, WIDTHS, row(testimony));
            });
    if (shown.isZero()) {
      sheet.note(
          filter.equals(ClaimFilter.ALL)
              ? "No claim is in the register yet; read some dispatches with 'chancery read FILE'."
              : "No claim is as asked for; fewer conditions may help.");
    }
  }

  private ClaimFilter filter(Inquiry inquiry) {
    return new ClaimFilter(
        Optional.ofNullable(type),
        Optional.ofNullable(dispatch).map(id -> dispatchId(inquiry, id)),
        Optional.ofNullable(entity).map(name -> inquiry.entity(name).id()),
        Optional.ofNullable(text),
        Optional.ofNullable(on));
  }

  private static String dispatchId(Inquiry inquiry, String id) {
    return inquiry
        .view()
        .dispatch(id)
        .map(shown -> shown.info().id())
        .orElseThrow(() ->
            new Complaint(
                "There is no dispatch \"%s\"; 'chancery dispatches' lists them.".formatted(id)));
  }

  private Row row(Testimony testimony) {
    return Row.of(
            Cell.of(testimony.dispatch().date().toString()),
            new Cell(testimony.claim().id(), Paint.DIM),
            new Cell(testimony.claim().fact().type(), Paint.DIM),
            Rows.phrase(testimony.claim()))
        .over(Rows.under(testimony.claim(), false))
        .over(evidence ? List.of(new Cell(ClaimText.quoted(testimony), Paint.CYAN)) : List.of());
  }
}
